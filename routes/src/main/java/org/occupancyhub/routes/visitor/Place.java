package org.occupancyhub.routes.visitor;

import java.time.Instant;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;

/**
 * A site at a moment as a visitor is told of it, without its day. The count is rounded before anything is said of it; the level
 * is not, or a small site would seem fuller than it is.
 *
 * @param level null where none may be shown as current
 * @param count as it is told; null where nothing is known
 */
record Place(Site site, State state, Level level, Integer count, int step, Instant asOf, Instant now) {

    static Place of(Occupancy occupancy, Roundings roundings, Instant now) {
        Site site = occupancy.site();
        return new Place(
                site,
                occupancy.state(),
                occupancy.level(),
                roundings.told(site.id(), occupancy.count()),
                roundings.step(site.id()),
                occupancy.asOf(),
                now);
    }
}
