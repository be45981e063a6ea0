package org.occupancyhub.forecast;

import org.occupancyhub.forecast.live.LiveForecasts;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.nowcast.NowcastForecasts;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.PublicHolidays;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.RecentReadings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The beans of this module; needs a {@link History}, {@link RecentReadings} and {@link SiteChanges}. */
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
    LiveForecasts forecasts(
            History history,
            SiteChanges changes,
            ForecastMethods methods,
            Holidays holidays,
            ForecastSettings settings) {
        ForecastMethod method = methods.named(settings.model())
                .orElseThrow(() -> new IllegalArgumentException("hub.forecast.model must be one of " + methods.names()
                        + ", but was \"" + settings.model() + "\""));
        return new LiveForecasts(history, method.over(SitePool.EMPTY), holidays, settings.reach(), changes);
    }

    @Bean
    @Primary
    NowcastForecasts nowcastForecasts(LiveForecasts forecasts, RecentReadings recent, SiteChanges changes) {
        return new NowcastForecasts(forecasts, recent, changes);
    }
}
