package org.occupancyhub.models;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.JdbcAdministrators;
import org.occupancyhub.models.access.JdbcDeviceKeys;
import org.occupancyhub.models.access.KeyUse;
import org.occupancyhub.models.account.JdbcReconciliation;
import org.occupancyhub.models.account.TopicOffsets;
import org.occupancyhub.models.accuracy.Accuracies;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.accuracy.IssuedForecasts;
import org.occupancyhub.models.accuracy.JdbcAccuracies;
import org.occupancyhub.models.accuracy.JdbcDrifts;
import org.occupancyhub.models.accuracy.JdbcIssuedForecasts;
import org.occupancyhub.models.accuracy.JdbcPastForecasts;
import org.occupancyhub.models.accuracy.PastForecasts;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.device.Devices;
import org.occupancyhub.models.device.JdbcDevices;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.JdbcHistory;
import org.occupancyhub.models.history.JdbcOverflows;
import org.occupancyhub.models.history.JdbcRecentReadings;
import org.occupancyhub.models.history.Overflows;
import org.occupancyhub.models.history.RecentReadings;
import org.occupancyhub.models.imports.ImportLedger;
import org.occupancyhub.models.imports.KnownEvents;
import org.occupancyhub.models.imports.PastReadings;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.load.JdbcEventLoader;
import org.occupancyhub.models.occupancy.JdbcOccupancies;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.project.JdbcModelStates;
import org.occupancyhub.models.project.LiveProject;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.ModelRefresh;
import org.occupancyhub.models.project.ModelStates;
import org.occupancyhub.models.project.ModelTests;
import org.occupancyhub.models.project.ModelUpkeep;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.refresh.JdbcMartRefresh;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.JdbcForecasterVersions;
import org.occupancyhub.models.registry.JdbcTrainingRuns;
import org.occupancyhub.models.reject.JdbcRejectQueue;
import org.occupancyhub.models.reject.JdbcRejectedEvents;
import org.occupancyhub.models.reject.RejectQueue;
import org.occupancyhub.models.reject.RejectedEvents;
import org.occupancyhub.models.reject.ResendLedger;
import org.occupancyhub.models.retention.JdbcRetention;
import org.occupancyhub.models.site.JdbcSiteCalendar;
import org.occupancyhub.models.site.JdbcSites;
import org.occupancyhub.models.site.JdbcSpecialTimes;
import org.occupancyhub.models.site.SiteCalendar;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.models.site.SiteDefaults;
import org.occupancyhub.models.site.SiteRegistry;
import org.occupancyhub.models.site.SpecialTimes;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The beans of the warehouse, from a {@link DataSource} and a {@link Clock}. All of them stand on {@link Transactions} or
 * the builder, so the schema is up to date and every model exists before anyone asks.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelsSettings.class)
public class ModelsConfiguration {

    private static final Duration KEY_USE_NOTED_EVERY = Duration.ofSeconds(20);

    @Bean
    Transactions warehouseTransactions(DataSource dataSource) {
        Migrations.run(dataSource);
        return new Transactions(dataSource);
    }

    @Bean
    LiveProject sqlModels(ModelsSettings settings) {
        return new LiveProject(ProjectFiles.packaged(), settings.directory());
    }

    @Bean
    ModelBuilder modelBuilder(Transactions transactions, LiveProject project) {
        ModelBuilder builder = new ModelBuilder(transactions, project);
        builder.buildMissing();
        return builder;
    }

    @Bean
    ModelUpkeep modelUpkeep(Transactions transactions, LiveProject project, Clock clock, ModelBuilder built) {
        return new ModelUpkeep(transactions, project, clock);
    }

    @Bean
    ModelTests modelTests(Transactions transactions, LiveProject project, ModelsSettings settings, ModelBuilder built) {
        return new ModelTests(transactions, project, settings.testInterval());
    }

    @Bean
    ModelStates modelStates(Transactions transactions, LiveProject project, ModelBuilder built) {
        return new JdbcModelStates(transactions, project);
    }

    @Bean
    SiteRegistry siteRegistry(Transactions transactions, ModelsSettings settings) {
        return new SiteRegistry(transactions, new SiteDefaults(settings.readingInterval()));
    }

    @Bean
    JdbcSites sites(DataSource dataSource, SiteRegistry registry, ModelBuilder built) {
        return new JdbcSites(new JdbcTemplate(dataSource), registry);
    }

    @Bean
    EventLoader eventLoader(Transactions transactions, SiteRegistry registry) {
        return new JdbcEventLoader(transactions, registry);
    }

    @Bean
    RejectedEvents rejectedEvents(Transactions transactions) {
        return new JdbcRejectedEvents(transactions);
    }

    @Bean
    RejectQueue rejectQueue(DataSource dataSource, Transactions migrated) {
        return new JdbcRejectQueue(dataSource);
    }

    @Bean
    ResendLedger resendLedger(Transactions transactions, DataSource dataSource) {
        return new ResendLedger(transactions, dataSource);
    }

    @Bean
    JdbcAdministrators administrators(DataSource dataSource, Clock clock, Transactions migrated) {
        return new JdbcAdministrators(dataSource, clock);
    }

    @Bean
    ImportLedger importLedger(DataSource dataSource, Transactions migrated) {
        return new ImportLedger(migrated, dataSource);
    }

    @Bean
    KnownEvents knownEvents(DataSource dataSource) {
        return new KnownEvents(dataSource);
    }

    @Bean
    PastReadings pastReadings(DataSource dataSource, ModelBuilder built) {
        return new PastReadings(dataSource);
    }

    @Bean
    SiteCopies siteCopies(Transactions migrated, SiteRegistry registry) {
        return new SiteCopies(migrated, registry);
    }

    @Bean
    JdbcDeviceKeys deviceKeys(DataSource dataSource, Clock clock, Transactions migrated) {
        return new JdbcDeviceKeys(dataSource, clock);
    }

    @Bean
    KeyUse keyUse(JdbcDeviceKeys deviceKeys) {
        return new KeyUse(deviceKeys, KEY_USE_NOTED_EVERY);
    }

    /** One for the API and the pages, so that guesses count together. */
    @Bean
    FailedAttempts failedAttempts(Clock clock) {
        return new FailedAttempts(clock);
    }

    @Bean
    TopicOffsets topicOffsets(Transactions transactions) {
        return new TopicOffsets(transactions);
    }

    @Bean
    MartRefresh martRefresh(Transactions transactions, LiveProject project, ModelBuilder built) {
        return new JdbcMartRefresh(transactions, new ModelRefresh(project));
    }

    @Bean
    JdbcRetention retention(Transactions transactions, MartRefresh marts, ModelsSettings settings) {
        return new JdbcRetention(transactions, marts, settings.retentionDays());
    }

    @Bean
    JdbcReconciliation reconciliation(
            Transactions transactions,
            DataSource dataSource,
            Environment environment,
            Clock clock,
            ModelBuilder built) {
        return new JdbcReconciliation(
                transactions,
                new JdbcTemplate(dataSource),
                environment.getProperty("hub.kafka.rejected-topic", "occupancy.events.rejected"),
                clock);
    }

    @Bean
    SiteCalendar siteCalendar(Transactions transactions, SiteRegistry registry) {
        return new JdbcSiteCalendar(transactions, registry);
    }

    @Bean
    SpecialTimes specialTimes(Transactions transactions, SiteRegistry registry) {
        return new JdbcSpecialTimes(transactions, registry);
    }

    @Bean
    Occupancies occupancies(DataSource dataSource, ModelBuilder built) {
        return new JdbcOccupancies(new JdbcTemplate(dataSource));
    }

    @Bean
    Devices devices(DataSource dataSource, ModelsSettings settings, ModelBuilder built) {
        return new JdbcDevices(dataSource, settings.retentionDays());
    }

    @Bean
    History history(DataSource dataSource, ModelBuilder built) {
        return new JdbcHistory(new JdbcTemplate(dataSource));
    }

    @Bean
    Overflows overflows(DataSource dataSource, ModelBuilder built) {
        return new JdbcOverflows(new JdbcTemplate(dataSource));
    }

    @Bean
    JdbcTrainingRuns trainingRuns(Transactions transactions, DataSource dataSource) {
        return new JdbcTrainingRuns(transactions, dataSource);
    }

    @Bean
    ForecasterVersions forecasterVersions(Transactions transactions) {
        return new JdbcForecasterVersions(transactions);
    }

    @Bean
    RecentReadings recentReadings(DataSource dataSource, ModelBuilder built) {
        return new JdbcRecentReadings(new JdbcTemplate(dataSource));
    }

    @Bean
    IssuedForecasts issuedForecasts(Transactions transactions, ModelBuilder built) {
        return new JdbcIssuedForecasts(transactions);
    }

    @Bean
    PastForecasts pastForecasts(DataSource dataSource, ModelBuilder built) {
        return new JdbcPastForecasts(new JdbcTemplate(dataSource));
    }

    @Bean
    Accuracies accuracies(DataSource dataSource, ModelBuilder built) {
        return new JdbcAccuracies(new JdbcTemplate(dataSource));
    }

    @Bean
    Drifts drifts(DataSource dataSource, ModelBuilder built) {
        return new JdbcDrifts(dataSource);
    }

    @Bean
    SiteChanges siteChanges() {
        return new SiteChanges();
    }
}
