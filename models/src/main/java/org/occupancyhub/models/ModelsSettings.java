package org.occupancyhub.models;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param readingInterval how often a device of a site that events brought is expected to speak; three times that without a
 *     word is stale
 */
@ConfigurationProperties("hub.models")
public record ModelsSettings(@DefaultValue("10m") Duration readingInterval) {}
