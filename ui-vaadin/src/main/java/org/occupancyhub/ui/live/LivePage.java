package org.occupancyhub.ui.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.words.day.SiteDay;
import org.occupancyhub.words.day.SiteNow;

/**
 * All that one drawing of the live view shows.
 *
 * @param readAt when it was read
 * @param sites never empty
 * @param others how many more sites there are, that have no tile
 * @param selected the site that is shown large
 */
record LivePage(Instant readAt, List<SiteNow> sites, int others, SiteDay selected) {

    Optional<SiteNow> site(SiteId id) {
        return sites.stream().filter(site -> site.site().id().equals(id)).findFirst();
    }

    boolean anyFailed() {
        return sites.stream().anyMatch(SiteNow::failed) || selected.now().failed();
    }

    boolean anyLive(Instant now) {
        return sites.stream().anyMatch(site -> !site.failed() && site.state(now) == State.LIVE);
    }

    Optional<Instant> lastReading() {
        return sites.stream()
                .filter(site -> !site.failed() && site.occupancy().asOf() != null)
                .map(site -> site.occupancy().asOf())
                .max(Instant::compareTo);
    }
}
