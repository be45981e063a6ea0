package org.occupancyhub.models.occupancy;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.site.Area;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;

/**
 * How full a site is at a moment. Unknown is null, never 0.
 *
 * @param count people, the sum over the devices that spoke within three intervals before {@code asOf}
 * @param utilization share of the capacity, 0..1 and above
 * @param level the word for it; null unless {@code state} is live and the capacity is known
 * @param asOf when the newest reading was measured
 * @param areas the same per zone, in the order of the site
 */
public record Occupancy(
        Site site, State state, Integer count, Double utilization, Level level, Instant asOf, List<AreaCount> areas) {

    /** People in one zone; null where nothing is known. */
    public record AreaCount(Area area, Integer count) {}
}
