package org.occupancyhub.models;

import javax.sql.DataSource;
import org.occupancyhub.models.account.TopicOffsets;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.JdbcHistory;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.load.JdbcEventLoader;
import org.occupancyhub.models.occupancy.JdbcOccupancies;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.ModelRefresh;
import org.occupancyhub.models.project.Project;
import org.occupancyhub.models.project.ProjectFiles;
import org.occupancyhub.models.refresh.JdbcMartRefresh;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.models.site.JdbcSites;
import org.occupancyhub.models.site.SiteDefaults;
import org.occupancyhub.models.site.SiteRegistry;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The beans of the warehouse, from a {@link DataSource} and a {@link Clock}. All of them stand on {@link Transactions} or
 * the builder, so the schema is up to date and every model exists before anyone asks.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelsSettings.class)
public class ModelsConfiguration {

    @Bean
    Transactions warehouseTransactions(DataSource dataSource) {
        Migrations.run(dataSource);
        return new Transactions(dataSource);
    }

    @Bean
    Project sqlModels() {
        return Project.of(ProjectFiles.packaged());
    }

    @Bean
    ModelBuilder modelBuilder(Transactions transactions, Project project) {
        ModelBuilder builder = new ModelBuilder(transactions, project);
        builder.buildMissing();
        return builder;
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
    TopicOffsets topicOffsets(Transactions transactions) {
        return new TopicOffsets(transactions);
    }

    @Bean
    MartRefresh martRefresh(Transactions transactions, Project project, ModelBuilder built) {
        return new JdbcMartRefresh(transactions, new ModelRefresh(project));
    }

    @Bean
    Occupancies occupancies(DataSource dataSource, ModelBuilder built) {
        return new JdbcOccupancies(new JdbcTemplate(dataSource));
    }

    @Bean
    History history(DataSource dataSource, ModelBuilder built) {
        return new JdbcHistory(new JdbcTemplate(dataSource));
    }

    @Bean
    SiteChanges siteChanges() {
        return new SiteChanges();
    }
}
