package org.occupancyhub.ui.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

/** The time on a page that tells of many sites: as their clocks show it, and with the zone where these may differ. */
public final class PageClock {

    private PageClock() {}

    /** That of all of them; UTC where they have several, or there are none. */
    public static ZoneId zone(Collection<Site> sites) {
        return sites.stream().map(Site::timeZone).distinct().count() == 1
                ? sites.iterator().next().timeZone()
                : ZoneOffset.UTC;
    }

    /** @param zone of the other times on the page */
    public static String say(Words words, Instant at, ZoneId zone, Collection<Site> sites) {
        String shown = words.clock(at, zone);
        if (zone.equals(ZoneOffset.UTC)) {
            return words.say("time.utc", shown);
        }
        return zone.equals(zone(sites)) ? shown : words.say("time.in-zone", shown, zone.getId());
    }
}
