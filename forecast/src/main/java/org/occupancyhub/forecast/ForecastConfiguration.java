package org.occupancyhub.forecast;

import org.occupancyhub.forecast.live.LiveForecasts;
import org.occupancyhub.forecast.model.Forecaster;
import org.occupancyhub.forecast.model.Forecasters;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.PublicHolidays;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.history.History;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this module; needs a {@link History} and {@link SiteChanges}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForecastSettings.class)
public class ForecastConfiguration {

    @Bean
    Forecasters forecasters() {
        return Forecasters.standard();
    }

    @Bean
    Holidays holidays(ForecastSettings settings) {
        return settings.holidays().isBlank() ? Holidays.NONE : PublicHolidays.of(settings.holidays());
    }

    @Bean
    LiveForecasts forecasts(
            History history,
            SiteChanges changes,
            Forecasters forecasters,
            Holidays holidays,
            ForecastSettings settings) {
        Forecaster forecaster = forecasters
                .named(settings.model())
                .orElseThrow(() -> new IllegalArgumentException("hub.forecast.model must be one of "
                        + forecasters.names() + ", but was \"" + settings.model() + "\""));
        return new LiveForecasts(history, forecaster, holidays, settings.reach(), changes);
    }
}
