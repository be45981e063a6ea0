package org.occupancyhub.forecast.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;

/** What is known ahead of a site, whatever its counts say: capacity, opening hours, holidays. Immutable. */
public final class SiteRules {

    /** Nothing known: no bound above, always open, no holidays. */
    public static final SiteRules UNKNOWN = new SiteRules(null, OpeningHours.ALWAYS, Holidays.NONE);

    private static final int HOUR_SECONDS = 3600;
    /** No zone has moved by a part of an hour since, but for those whose summer time is half an hour. */
    private static final Instant OFFSETS_OF = Instant.parse("2020-01-01T00:00:00Z");

    private final double capacity;
    private final OpeningHours openingHours;
    private final Holidays holidays;
    private final SpecialDays specialDays;
    /** From the start of a local hour to the start of what is counted under its number. */
    private final int shiftSeconds;

    private final BitSet closed = new BitSet(LocalHour.WEEK);

    /** @param capacity how many people the site holds, or null where that is not known */
    public SiteRules(Integer capacity, OpeningHours openingHours, Holidays holidays) {
        this(capacity, openingHours, holidays, SpecialDays.NONE);
    }

    /** @param capacity how many people the site holds, or null where that is not known */
    public SiteRules(Integer capacity, OpeningHours openingHours, Holidays holidays, SpecialDays specialDays) {
        this(capacity, openingHours, holidays, specialDays, 0);
    }

    private SiteRules(
            Integer capacity, OpeningHours openingHours, Holidays holidays, SpecialDays specialDays, int shiftSeconds) {
        if (capacity != null && capacity < 0) {
            throw new IllegalArgumentException("a capacity must be 0 or more, but was " + capacity);
        }
        this.capacity = capacity == null ? Double.POSITIVE_INFINITY : capacity;
        this.openingHours = openingHours;
        this.holidays = Objects.requireNonNull(holidays, "holidays");
        this.specialDays = Objects.requireNonNull(specialDays, "specialDays");
        this.shiftSeconds = shiftSeconds;
        OpeningHours usual = openingHours.with(List.of());
        for (int hour = 0; hour < LocalHour.WEEK; hour++) {
            closed.set(LocalHour.ofWeek(hour), isClosedThroughout(usual, hour));
        }
    }

    /**
     * For hours as the marts know them, which are those of UTC: where the clocks differ from it by half an hour, the local
     * hour of 6:00 stands for what is counted from 6:30 to 7:30, and is closed where the doors are shut then.
     *
     * @param holidays those that a site keeps which names none of its own
     */
    public static SiteRules of(Site site, Holidays holidays) {
        return new SiteRules(
                site.capacity(),
                site.openingHours(),
                PublicHolidays.keptBy(site, holidays),
                NamedDays.of(site.almanac().specialTimes()),
                Math.floorMod(
                        site.timeZone().getRules().getStandardOffset(OFFSETS_OF).getTotalSeconds(), HOUR_SECONDS));
    }

    /** Whether the doors stay shut all through a local hour; an hour that is open for a part of it is open. */
    public boolean isClosed(int hour) {
        return closed.get(LocalHour.ofWeek(hour)) || isInClosure(hour);
    }

    public boolean isHoliday(int hour) {
        return holidays.on(LocalHour.date(hour));
    }

    /** The event that a local hour belongs to, or null. */
    public String event(int hour) {
        return specialDays.event(hour);
    }

    /** The season that a local hour belongs to, or null. */
    public String season(int hour) {
        return specialDays.season(hour);
    }

    /** A number of people brought to what is possible in a local hour: 0 when closed, else 0 to the capacity. */
    public double bound(int hour, double people) {
        return isClosed(hour) ? 0 : Math.max(0, Math.min(capacity, people));
    }

    private boolean isInClosure(int hour) {
        return !openingHours.closures().isEmpty() && isClosedThroughout(openingHours, hour);
    }

    private boolean isClosedThroughout(OpeningHours hours, int hour) {
        LocalDateTime start = LocalHour.start(hour).plusSeconds(shiftSeconds);
        return !hours.isOpenWithin(start, start.plusHours(1));
    }
}
