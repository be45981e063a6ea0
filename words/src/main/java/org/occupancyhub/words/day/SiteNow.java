package org.occupancyhub.words.day;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;

/**
 * A site at the moment it was read.
 *
 * @param occupancy null where it could not be read
 * @param recent the last three hours in steps, oldest first
 * @param failedSince since when it cannot be read, null where it can
 */
public record SiteNow(Site site, Occupancy occupancy, List<SiteReading> recent, Instant failedSince) {

    public static SiteNow failed(Site site, Instant since) {
        return new SiteNow(site, null, List.of(), since);
    }

    public boolean failed() {
        return occupancy == null;
    }

    /** The state as of now: what was live when it was read grows stale without another reading. */
    public State state(Instant now) {
        boolean outdated = occupancy.state() == State.LIVE
                && occupancy.asOf() != null
                && occupancy.asOf().plus(site.staleAfter()).isBefore(now);
        return outdated ? State.STALE : occupancy.state();
    }

    /** The level of the last count, however old; null where there is no count or no capacity. */
    public Level lastLevel() {
        Integer count = occupancy.count();
        return count == null ? null : site.level(count.doubleValue());
    }

    /** The level that may be shown as current; null where there is none. */
    public Level currentLevel(Instant now) {
        return failed() || state(now) != State.LIVE ? null : lastLevel();
    }
}
