package org.occupancyhub.forecast;

import java.time.Clock;
import org.occupancyhub.forecast.live.Champion;
import org.occupancyhub.forecast.live.Hindcasts;
import org.occupancyhub.forecast.live.LiveFeatures;
import org.occupancyhub.forecast.live.LiveForecasts;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.nowcast.NowcastForecasts;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.PublicHolidays;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.forecast.training.TrainingListener;
import org.occupancyhub.forecast.training.Trainings;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.RecentReadings;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.models.site.Sites;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The beans of this module; needs {@link Sites}, a {@link History}, {@link RecentReadings}, the registry and
 * {@link SiteChanges}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForecastSettings.class)
public class ForecastConfiguration {

    @Bean
    ForecastMethods forecastMethods() {
        return ForecastMethods.standard();
    }

    @Bean
    Holidays holidays(ForecastSettings settings) {
        return settings.holidays().isBlank() ? Holidays.NONE : PublicHolidays.of(settings.holidays());
    }

    @Bean
    SitePasts sitePasts(History history, Holidays holidays) {
        return new SitePasts(history, holidays);
    }

    @Bean
    Champion champion(ForecasterVersions versions, ForecastMethods methods, ForecastSettings settings) {
        if (methods.named(settings.model()).isEmpty()) {
            throw new IllegalArgumentException(
                    "hub.forecast.model must be one of " + methods.names() + ", but was \"" + settings.model() + "\"");
        }
        return ForecastMethods.BEST.equals(settings.model())
                ? Champion.ofRegistry(versions, methods)
                : Champion.always(methods.named(settings.model()).get());
    }

    @Bean
    LiveForecasts forecasts(
            Sites sites,
            History history,
            SitePasts pasts,
            Champion champion,
            SiteChanges changes,
            Clock clock,
            ForecastSettings settings) {
        return new LiveForecasts(
                sites, history, pasts, settings.reach(), champion, changes, clock, QuietThread.named("forecasts"));
    }

    @Bean
    Hindcasts hindcasts(SitePasts pasts, ForecastSettings settings, ForecastMethods methods, Clock clock) {
        return new Hindcasts(pasts, settings.reach(), methods, clock);
    }

    @Bean
    LiveFeatures liveFeatures(
            SitePasts pasts, ForecastSettings settings, LiveForecasts forecasts, SiteChanges changes) {
        return new LiveFeatures(pasts, settings.reach(), forecasts, changes);
    }

    @Bean
    Trainings trainings(
            TrainingRuns runs,
            ForecasterVersions versions,
            ForecastMethods methods,
            Sites sites,
            SitePasts pasts,
            ForecastSettings settings,
            ObjectProvider<TrainingListener> listener,
            Clock clock) {
        return new Trainings(
                runs,
                versions,
                methods,
                sites,
                pasts,
                settings.training(),
                listener.getIfAvailable(() -> (outcome, took) -> {}),
                clock,
                QuietThread.named("training"));
    }

    @Bean
    @Primary
    NowcastForecasts nowcastForecasts(LiveForecasts forecasts, RecentReadings recent, SiteChanges changes) {
        return new NowcastForecasts(forecasts, recent, changes, QuietThread.named("nowcasts"));
    }
}
