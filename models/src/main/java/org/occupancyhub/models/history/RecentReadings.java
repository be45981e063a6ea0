package org.occupancyhub.models.history;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.site.Site;

/** The readings of the running hour, as they came. */
public interface RecentReadings {

    /**
     * How many people there were whenever a device spoke, {@code from <= ts <= until}, oldest first: the sum over the devices
     * that spoke within three intervals before, as now is defined.
     */
    List<SiteReading> since(Site site, Instant from, Instant until);
}
