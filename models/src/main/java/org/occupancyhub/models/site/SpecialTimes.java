package org.occupancyhub.models.site;

import java.time.LocalDateTime;
import java.util.List;
import org.occupancyhub.models.event.SiteId;

/** Events and seasons of sites, beside those of the configuration. */
public interface SpecialTimes {

    /**
     * A special time as it is stored.
     *
     * @param configured whether it stands in the configuration, and can only be taken back there
     */
    record Entry(long id, SpecialTime time, boolean configured) {}

    /** Those that touch a span of the site's local time, in order. */
    List<Entry> of(SiteId site, LocalDateTime from, LocalDateTime until);

    /** @return its number */
    long add(SiteId site, SpecialTime time);

    SiteCalendar.Outcome remove(SiteId site, long id);
}
