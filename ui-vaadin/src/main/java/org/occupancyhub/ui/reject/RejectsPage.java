package org.occupancyhub.ui.reject;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.RejectGroup;

/**
 * All that one drawing of the rejects page shows.
 *
 * @param zone of all times on the page
 * @param open how many wait in all, whatever is looked at
 * @param waiting of these, how many from each source, the most first
 * @param newestOpen when the newest of them was rejected, or null
 * @param sources all there are
 * @param kinds of what is looked at, the most frequent first
 * @param ofAllKinds how many are looked at, whatever their kind
 * @param rows the newest of what is looked at
 * @param total how many are looked at
 * @param chosen the one that is open beside the list, or null
 */
record RejectsPage(
        RejectChoice choice,
        Instant readAt,
        ZoneId zone,
        long open,
        List<FromSource> waiting,
        Instant newestOpen,
        List<String> sources,
        List<RejectGroup> kinds,
        long ofAllKinds,
        List<Reject> rows,
        long total,
        Reject chosen) {

    /** How many came from one source. */
    record FromSource(String source, long count) {}

    boolean nothingEver() {
        return sources.isEmpty() && total == 0;
    }

    /** The one that is asked for does not exist. */
    boolean chosenIsMissing() {
        return choice.reject() != null && chosen == null;
    }
}
