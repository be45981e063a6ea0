package org.occupancyhub.models.site;

import java.time.Duration;
import org.occupancyhub.models.event.SiteId;

/**
 * What stands in where nobody said.
 *
 * @param readingInterval how often a device of a site that events brought is expected to speak
 */
public record SiteDefaults(Duration readingInterval) {

    /** Stands in for the default site before any configuration was read. */
    static final SiteId UNCONFIGURED = new SiteId("default");

    static final String UNCONFIGURED_ZONE = "UTC";

    public SiteDefaults {
        if (readingInterval.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "reading interval must be at least one second, but was " + readingInterval);
        }
    }
}
