package org.occupancyhub.models.site;

import java.util.Map;
import org.occupancyhub.models.event.SiteId;

/**
 * How coarsely counts are told to the public, so that nobody reads from a small one who was there.
 *
 * @param steps people; sites that are not named are told exactly
 */
public record Roundings(Map<SiteId, Integer> steps) {

    public Roundings {
        steps = Map.copyOf(steps);
    }

    /** 1 where counts are told exactly. */
    public int step(SiteId site) {
        return steps.getOrDefault(site, 1);
    }

    /** The count that is told: up, to a whole step, and never less than one step; null stays unknown. */
    public Integer told(SiteId site, Integer count) {
        return count == null ? null : (int) told(site, count.doubleValue());
    }

    public double told(SiteId site, double people) {
        int step = step(site);
        return step == 1 ? people : Math.max(1, Math.ceil(people / step)) * step;
    }
}
