package org.occupancyhub.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.occupancyhub.forecast.live.Champion;
import org.occupancyhub.forecast.live.LiveFeatures;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.api.FeatureAnswers;
import org.occupancyhub.routes.api.ForecasterAnswers;
import org.occupancyhub.routes.api.TrainingAnswers;
import org.occupancyhub.routes.measure.ChampionHealth;
import org.occupancyhub.routes.measure.TrainingHealth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said and asked of the trained forecasters. */
@Configuration(proxyBeanMethods = false)
class ForecasterConfiguration {

    @Bean
    ForecasterAnswers forecasterAnswers(ForecasterVersions versions) {
        return new ForecasterAnswers(versions);
    }

    @Bean
    TrainingAnswers trainingAnswers(TrainingRuns runs) {
        return new TrainingAnswers(runs);
    }

    @Bean
    FeatureAnswers featureAnswers(Sites sites, LiveFeatures features, Clock clock) {
        return new FeatureAnswers(sites, features, clock);
    }

    @Bean
    TrainingHealth trainingHealth(MeterRegistry metrics) {
        return new TrainingHealth(metrics);
    }

    @Bean
    ChampionHealth championHealth(Champion champion, Clock clock, MeterRegistry metrics) {
        return new ChampionHealth(champion, clock, metrics);
    }
}
