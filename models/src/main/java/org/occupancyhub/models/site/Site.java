package org.occupancyhub.models.site;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.occupancyhub.models.event.SiteId;

/**
 * A place whose fullness is asked for.
 *
 * @param timeZone the zone in which its days and hours are meant
 * @param capacity how many people it holds, or null where that is not known
 * @param readingInterval how often a device is expected to speak; three times that without a word is stale
 * @param demo whether its numbers are invented
 * @param almanac what is known ahead of its days
 */
public record Site(
        SiteId id,
        String name,
        ZoneId timeZone,
        Integer capacity,
        Duration readingInterval,
        OpeningHours openingHours,
        Thresholds thresholds,
        List<Area> areas,
        boolean demo,
        Almanac almanac) {

    private static final int INTERVALS_UNTIL_STALE = 3;

    public Site {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(timeZone, "timeZone");
        Objects.requireNonNull(almanac, "almanac");
        areas = List.copyOf(areas);
    }

    /** Of whose days nothing is known ahead but its opening hours. */
    public Site(
            SiteId id,
            String name,
            ZoneId timeZone,
            Integer capacity,
            Duration readingInterval,
            OpeningHours openingHours,
            Thresholds thresholds,
            List<Area> areas,
            boolean demo) {
        this(id, name, timeZone, capacity, readingInterval, openingHours, thresholds, areas, demo, Almanac.EMPTY);
    }

    public Site with(Almanac other) {
        return new Site(id, name, timeZone, capacity, readingInterval, openingHours, thresholds, areas, demo, other);
    }

    public Duration staleAfter() {
        return readingInterval.multipliedBy(INTERVALS_UNTIL_STALE);
    }

    public boolean isOpenAt(Instant at) {
        return openingHours.isOpenAt(at.atZone(timeZone).toLocalDateTime());
    }

    /** The share of the capacity that so many people take, or null where the capacity is not known. */
    public Double utilization(Double people) {
        return people == null || capacity == null ? null : people / capacity;
    }

    /** The word for so many people, or null where the capacity is not known. */
    public Level level(Double people) {
        Double share = utilization(people);
        return share == null ? null : thresholds.level(share);
    }
}
