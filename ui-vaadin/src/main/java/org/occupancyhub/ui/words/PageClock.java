package org.occupancyhub.ui.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.refresh.PartOfPage;
import org.occupancyhub.words.Words;

/** The time on a page that tells of many sites: as their clocks show it, and with the zone where these may differ. */
public final class PageClock {

    private PageClock() {}

    /** That of all of them; UTC where they have several, or there are none, or it is theirs under whatever name. */
    public static ZoneId zone(Collection<Site> sites) {
        List<ZoneId> zones = sites.stream().map(Site::timeZone).distinct().toList();
        return zones.size() == 1 && !isUtc(zones.get(0)) ? zones.get(0) : ZoneOffset.UTC;
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    /** As {@link #zone(Collection)}; UTC also where the sites cannot be read, for the page may tell of more than them. */
    public static ZoneId zone(Sites sites) {
        List<Site> all = PartOfPage.read("The sites", sites::all);
        return all == null ? ZoneOffset.UTC : zone(all);
    }

    /** {@code 14:20}, and {@code 13:20 UTC} where the clocks of the sites differ. */
    public static String say(Words words, Instant at, ZoneId zone) {
        return named(words, words.clock(at, zone), zone);
    }

    /** As {@link #say(Words, Instant, ZoneId)}, with the day in full. */
    public static String sayInFull(Words words, Instant at, ZoneId zone) {
        return named(words, words.dateAndTime(at.atZone(zone)), zone);
    }

    private static String named(Words words, String shown, ZoneId zone) {
        return isUtc(zone) ? words.say("time.utc", shown) : shown;
    }

    /** @param zone of the other times on the page */
    public static String say(Words words, Instant at, ZoneId zone, Collection<Site> sites) {
        String shown = say(words, at, zone);
        return isUtc(zone) || zone.equals(zone(sites)) ? shown : words.say("time.in-zone", shown, words.zone(zone));
    }
}
