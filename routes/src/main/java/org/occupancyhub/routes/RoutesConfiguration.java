package org.occupancyhub.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.models.account.TopicOffsets;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.project.ModelStates;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.api.BestTimesAnswers;
import org.occupancyhub.routes.api.ForecastAnswers;
import org.occupancyhub.routes.api.HistoryAnswers;
import org.occupancyhub.routes.api.ModelAnswers;
import org.occupancyhub.routes.api.OccupancyAnswers;
import org.occupancyhub.routes.csv.CsvConfiguration;
import org.occupancyhub.routes.demo.DemoConfiguration;
import org.occupancyhub.routes.event.EventMessages;
import org.occupancyhub.routes.health.Health;
import org.occupancyhub.routes.health.HealthCheck;
import org.occupancyhub.routes.health.KafkaCheck;
import org.occupancyhub.routes.health.PostgresCheck;
import org.occupancyhub.routes.ingest.Readings;
import org.occupancyhub.routes.limit.IngestSettings;
import org.occupancyhub.routes.load.KafkaOffsets;
import org.occupancyhub.routes.load.TopicBatches;
import org.occupancyhub.routes.measure.ConsumerLag;
import org.occupancyhub.routes.measure.Freshness;
import org.occupancyhub.routes.measure.MartDelay;
import org.occupancyhub.routes.measure.ModelHealth;
import org.occupancyhub.routes.refresh.MartRefreshes;
import org.occupancyhub.routes.reject.Rejects;
import org.occupancyhub.routes.resend.RejectConfiguration;
import org.occupancyhub.routes.topic.ConsumerGroups;
import org.occupancyhub.routes.topic.KafkaCluster;
import org.occupancyhub.routes.topic.ReadTopic;
import org.occupancyhub.routes.topic.TopicPositions;
import org.occupancyhub.routes.trace.Traces;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The beans that the YAML routes name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoutesSettings.class)
@Import({
    AccuracyConfiguration.class,
    CsvConfiguration.class,
    DemoConfiguration.class,
    EdgeConfiguration.class,
    FlowConfiguration.class,
    ForecasterConfiguration.class,
    ImportsConfiguration.class,
    RejectConfiguration.class,
    SenderConfiguration.class,
    StreamConfiguration.class,
    VisitorConfiguration.class,
    WarehouseConfiguration.class
})
public class RoutesConfiguration {

    @Bean
    EventMessages eventMessages() {
        return new EventMessages();
    }

    @Bean
    Traces traces() {
        return new Traces();
    }

    @Bean
    Readings readings(Clock clock, EventMessages messages, Traces traces, IngestSettings settings) {
        return new Readings(clock, messages, traces, settings.batch());
    }

    @Bean
    Rejects rejects(Clock clock) {
        return new Rejects(clock);
    }

    @Bean
    TopicBatches topicBatches(
            EventLoader loader, Rejects rejects, Traces traces, MartDelay delay, MeterRegistry metrics) {
        return new TopicBatches(loader, rejects, traces, delay, metrics);
    }

    @Bean
    KafkaOffsets kafkaOffsets() {
        return new KafkaOffsets();
    }

    /** As Camel's component is told, so that all get in the same way. */
    @Bean
    KafkaCluster kafkaCluster(Environment environment) {
        return new KafkaCluster(
                environment.getRequiredProperty("camel.component.kafka.brokers"),
                Binder.get(environment)
                        .bind("camel.component.kafka.additional-properties", Bindable.mapOf(String.class, String.class))
                        .orElse(Map.of()));
    }

    /** While the beans are made, so before the first route reads. */
    @Bean
    TopicPositions topicPositions(KafkaCluster cluster, TopicOffsets stored, Environment environment) {
        TopicPositions positions = new TopicPositions(cluster, stored, readTopics(environment));
        positions.align();
        return positions;
    }

    @Bean
    MartRefreshes martRefreshes(
            MartRefresh marts, SiteChanges changes, Traces traces, MartDelay delay, MeterRegistry metrics) {
        return new MartRefreshes(marts, changes, traces, delay, metrics);
    }

    @Bean
    MartDelay martDelay(Clock clock, MeterRegistry metrics) {
        return new MartDelay(clock, metrics);
    }

    @Bean
    OccupancyAnswers occupancyAnswers(
            Sites sites, Occupancies occupancies, Forecasts forecasts, Roundings roundings, Clock clock) {
        return new OccupancyAnswers(sites, occupancies, forecasts, roundings, clock);
    }

    @Bean
    ForecastAnswers forecastAnswers(Sites sites, Forecasts forecasts, Clock clock) {
        return new ForecastAnswers(sites, forecasts, clock);
    }

    @Bean
    BestTimesAnswers bestTimesAnswers(Sites sites, Occupancies occupancies, Forecasts forecasts, Clock clock) {
        return new BestTimesAnswers(sites, occupancies, forecasts, clock);
    }

    @Bean
    HistoryAnswers historyAnswers(Sites sites, Clock clock) {
        return new HistoryAnswers(sites, clock);
    }

    @Bean
    KafkaCheck kafkaCheck(KafkaCluster cluster) {
        return new KafkaCheck(cluster);
    }

    @Bean
    ConsumerGroups consumerGroups(KafkaCluster cluster, Environment environment) {
        return new ConsumerGroups(cluster, readTopics(environment));
    }

    private static List<ReadTopic> readTopics(Environment environment) {
        return ReadTopic.of(
                environment.getRequiredProperty("hub.kafka.events-topic"),
                environment.getRequiredProperty("hub.kafka.rejected-topic"));
    }

    @Bean
    ConsumerLag consumerLag(ConsumerGroups groups, MeterRegistry metrics) {
        return new ConsumerLag(groups, metrics);
    }

    @Bean
    Freshness freshness(Sites sites, Occupancies occupancies, Clock clock, MeterRegistry metrics) {
        return new Freshness(sites, occupancies, clock, metrics);
    }

    @Bean
    ModelAnswers modelAnswers(ModelStates states) {
        return new ModelAnswers(states);
    }

    @Bean
    ModelHealth modelHealth(ModelStates states, MeterRegistry metrics) {
        return new ModelHealth(states, metrics);
    }

    @Bean
    Health health(KafkaCheck kafka, Environment environment, Clock clock) {
        Map<String, HealthCheck> checks = new LinkedHashMap<>();
        checks.put("kafka", kafka);
        checks.put(
                "postgres",
                new PostgresCheck(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getProperty("spring.datasource.username"),
                        environment.getProperty("spring.datasource.password"),
                        Binder.get(environment)
                                .bind(
                                        "spring.datasource.hikari.data-source-properties",
                                        Bindable.mapOf(String.class, String.class))
                                .orElse(Map.of())));
        return new Health(checks, clock);
    }
}
