package org.occupancyhub.forecast;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the hub forecasts.
 *
 * @param model the forecaster that serves, by name; {@code best}: the champion of the registry
 * @param holidays the place whose public holidays the sites keep, {@code US} or {@code CH-ZH}; empty: none are known
 * @param reach how much of the past is read: 16 weeks for the profile, 6 for its past errors, and some to spare
 * @param training when forecasters are trained, and on what
 */
@ConfigurationProperties("hub.forecast")
public record ForecastSettings(
        @DefaultValue("best") String model,
        @DefaultValue("") String holidays,
        @DefaultValue("182d") Duration reach,
        @DefaultValue TrainingSettings training) {

    private static final Duration LEAST_REACH = Duration.ofDays(14);

    public ForecastSettings {
        if (reach.compareTo(LEAST_REACH) < 0) {
            throw new IllegalArgumentException("hub.forecast.reach must be 14 days or more, but was " + reach);
        }
    }
}
