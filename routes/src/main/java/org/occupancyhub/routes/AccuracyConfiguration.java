package org.occupancyhub.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.occupancyhub.forecast.live.LiveForecasts;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.models.accuracy.Accuracies;
import org.occupancyhub.models.accuracy.Drifts;
import org.occupancyhub.models.accuracy.IssuedForecasts;
import org.occupancyhub.models.accuracy.PastForecasts;
import org.occupancyhub.models.registry.TrainingRequests;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.models.sql.Transactions;
import org.occupancyhub.routes.accuracy.AccuracySettings;
import org.occupancyhub.routes.accuracy.DriftWatch;
import org.occupancyhub.routes.accuracy.ForecastHealth;
import org.occupancyhub.routes.accuracy.ForecastIssues;
import org.occupancyhub.routes.accuracy.OldForecasts;
import org.occupancyhub.routes.api.AccuracyAnswers;
import org.occupancyhub.routes.api.PastForecastAnswers;
import org.occupancyhub.routes.page.AccuracyPages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How good forecasts turn out: kept, scored, watched, told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccuracySettings.class)
class AccuracyConfiguration {

    @Bean
    ForecastIssues forecastIssues(
            Sites sites, LiveForecasts forecasts, IssuedForecasts issued, Transactions transactions, Clock clock) {
        return new ForecastIssues(sites, forecasts, issued, transactions, clock);
    }

    @Bean
    OldForecasts oldForecasts(
            IssuedForecasts issued, Transactions transactions, AccuracySettings settings, Clock clock) {
        return new OldForecasts(issued, transactions, settings.keepForecasts(), clock);
    }

    @Bean
    DriftWatch driftWatch(
            Sites sites,
            Holidays holidays,
            Drifts drifts,
            TrainingRequests trainings,
            Transactions transactions,
            Clock clock) {
        return new DriftWatch(sites, site -> SiteRules.of(site, holidays), drifts, trainings, transactions, clock);
    }

    @Bean
    ForecastHealth forecastHealth(Accuracies accuracies, Drifts drifts, Clock clock, MeterRegistry metrics) {
        return new ForecastHealth(accuracies, drifts, clock, metrics);
    }

    @Bean
    AccuracyAnswers accuracyAnswers(Accuracies accuracies, Drifts drifts, Sites sites, Clock clock) {
        return new AccuracyAnswers(accuracies, drifts, sites, clock);
    }

    @Bean
    PastForecastAnswers pastForecastAnswers(PastForecasts past, Sites sites, Clock clock) {
        return new PastForecastAnswers(past, sites, clock);
    }

    @Bean
    AccuracyPages accuracyPages(Accuracies accuracies, Drifts drifts, Sites sites, Clock clock) {
        return new AccuracyPages(accuracies, drifts, sites, clock);
    }
}
