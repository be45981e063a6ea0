package org.occupancyhub.models;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param readingInterval how often a device of a site that events brought is expected to speak; three times that without a
 *     word is stale
 * @param directory where the operator's own SQL models stand; need not exist
 * @param testInterval how often the tests beside the models are run
 */
@ConfigurationProperties("hub.models")
public record ModelsSettings(
        @DefaultValue("10m") Duration readingInterval,
        @DefaultValue("./config/models") Path directory,
        @DefaultValue("1h") Duration testInterval) {}
