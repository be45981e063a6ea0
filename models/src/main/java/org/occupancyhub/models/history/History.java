package org.occupancyhub.models.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.event.SiteId;

/** The past of a site. Hours and readings that are missing stay missing. */
public interface History {

    /** Rows of the hourly mart with {@code from <= hour < to}, oldest first. */
    List<HourRow> hours(SiteId site, Instant from, Instant to);

    /**
     * The course of a site in steps, for a chart: in each step the mean per device, summed over the devices; steps
     * without a reading are missing. {@code ts} is the newest reading of the step, so the last point is the newest one.
     */
    List<SiteReading> course(SiteId site, Instant from, Instant to, Duration step);
}
