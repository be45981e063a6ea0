package org.occupancyhub.models.site;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.event.SiteId;

/** Opening hours and closures that come from elsewhere than the configuration, which always wins. */
public interface SiteCalendar {

    /**
     * A closure as it is stored.
     *
     * @param configured whether it stands in the configuration, and can only be taken back there
     */
    record Entry(long id, Closure closure, boolean configured) {}

    /** What became of a wish. */
    enum Outcome {
        DONE,
        /** There is no such closure. */
        UNKNOWN,
        /** The configuration says otherwise. */
        CONFIGURED
    }

    /** @param week a day without an entry is closed; without any entry the site is always open */
    Outcome open(SiteId site, Map<DayOfWeek, OpeningHours.Hours> week);

    /** @return the number of the closure */
    long close(SiteId site, Closure closure);

    Outcome reopen(SiteId site, long closureId);

    /** The closures that touch a span of the site's local time, in order. */
    List<Entry> closures(SiteId site, LocalDateTime from, LocalDateTime until);
}
