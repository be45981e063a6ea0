package org.occupancyhub.models;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the warehouse is kept.
 *
 * @param readingInterval how often a device of a site that events brought is expected to speak; three times that without a
 *     word is stale
 * @param retention how long readings are kept where a site does not say it, in whole days; for ever where absent
 * @param directory where the operator's own SQL models stand; need not exist
 * @param watchMs how often that folder is looked at, milliseconds
 * @param testInterval how often the tests beside the models are run
 */
@ConfigurationProperties("hub.models")
public record ModelsSettings(
        @DefaultValue("10m") Duration readingInterval,
        Duration retention,
        @DefaultValue("./config/models") Path directory,
        @DefaultValue("1000") long watchMs,
        @DefaultValue("1h") Duration testInterval) {

    public ModelsSettings {
        if (retention != null && (retention.toDays() < 1 || !retention.equals(Duration.ofDays(retention.toDays())))) {
            throw new IllegalArgumentException(
                    "hub.models.retention must be whole days such as 400d, but was " + retention);
        }
        if (watchMs < 1) {
            throw new IllegalArgumentException(
                    "hub.models.watch-ms must be milliseconds such as 1000, but was " + watchMs);
        }
    }

    /** Null: for ever. */
    Integer retentionDays() {
        return retention == null ? null : Integer.valueOf(Math.toIntExact(retention.toDays()));
    }
}
