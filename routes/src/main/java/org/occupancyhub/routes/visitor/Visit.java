package org.occupancyhub.routes.visitor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.SiteDay;

/**
 * A site as a visitor is told of it. Counts are rounded before anything is said or drawn of them; the level is not, or a small
 * site would seem fuller than it is.
 *
 * @param count as it is told; null where nothing is known
 * @param lines with the counts as they are told
 * @param others the other places, as they are now
 */
record Visit(SiteDay day, Instant now, Integer count, int step, DayLines lines, List<Place> others) {

    static Visit of(SiteDay day, Instant now, Roundings roundings, List<Place> others) {
        Site site = day.now().site();
        DayLines exact = DayLines.of(day, now);
        List<DayLines.Point> told = exact.actual().stream()
                .map(point -> point.people() == null
                        ? point
                        : new DayLines.Point(point.x(), roundings.told(site.id(), point.people())))
                .toList();
        return new Visit(
                day,
                now,
                roundings.told(site.id(), day.now().occupancy().count()),
                roundings.step(site.id()),
                new DayLines(exact.window(), exact.now(), told, exact.usual(), exact.forecast()),
                others);
    }

    /** The same without its day. */
    Place place() {
        return new Place(site(), state(), level(), count, step, asOf(), now);
    }

    Site site() {
        return day.now().site();
    }

    ZoneId zone() {
        return site().timeZone();
    }

    State state() {
        return day.now().state(now);
    }

    Instant asOf() {
        return day.now().occupancy().asOf();
    }

    /** Null where none may be shown as current. */
    Level level() {
        return day.now().currentLevel(now);
    }
}
