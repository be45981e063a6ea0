package org.occupancyhub.routes.accuracy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How issued forecasts are kept.
 *
 * @param keepForecasts how long, in whole days; their scores go with them
 */
@ConfigurationProperties("hub.accuracy")
public record AccuracySettings(@DefaultValue("400d") Duration keepForecasts) {

    public AccuracySettings {
        if (keepForecasts.toDays() < 35) {
            throw new IllegalArgumentException(
                    "hub.accuracy.keep-forecasts must be 35 days or more, such as 400d, but was " + keepForecasts);
        }
    }
}
