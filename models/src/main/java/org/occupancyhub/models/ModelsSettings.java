package org.occupancyhub.models;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is known of sites that nobody configured.
 *
 * @param readingInterval how often a device of such a site is expected to speak; three times that without a word is stale
 * @param retention how long readings are kept where a site does not say it, in whole days; for ever where absent
 */
@ConfigurationProperties("hub.models")
public record ModelsSettings(@DefaultValue("10m") Duration readingInterval, Duration retention) {

    public ModelsSettings {
        if (retention != null && (retention.toDays() < 1 || !retention.equals(Duration.ofDays(retention.toDays())))) {
            throw new IllegalArgumentException(
                    "hub.models.retention must be whole days such as 400d, but was " + retention);
        }
    }

    /** Null: for ever. */
    Integer retentionDays() {
        return retention == null ? null : Integer.valueOf(Math.toIntExact(retention.toDays()));
    }
}
