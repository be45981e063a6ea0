package org.occupancyhub.forecast.series;

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

    private static final int QUARTERS = 4;
    private static final int QUARTER_MINUTES = 15;

    private final double capacity;
    private final OpeningHours openingHours;
    private final Holidays holidays;
    private final SpecialDays specialDays;
    private final BitSet closed = new BitSet(LocalHour.WEEK);

    /** @param capacity how many people the site holds, or null where that is not known */
    public SiteRules(Integer capacity, OpeningHours openingHours, Holidays holidays) {
        this(capacity, openingHours, holidays, SpecialDays.NONE);
    }

    /** @param capacity how many people the site holds, or null where that is not known */
    public SiteRules(Integer capacity, OpeningHours openingHours, Holidays holidays, SpecialDays specialDays) {
        if (capacity != null && capacity < 0) {
            throw new IllegalArgumentException("a capacity must be 0 or more, but was " + capacity);
        }
        this.capacity = capacity == null ? Double.POSITIVE_INFINITY : capacity;
        this.openingHours = openingHours;
        this.holidays = Objects.requireNonNull(holidays, "holidays");
        this.specialDays = Objects.requireNonNull(specialDays, "specialDays");
        OpeningHours usual = openingHours.with(List.of());
        for (int hour = 0; hour < LocalHour.WEEK; hour++) {
            closed.set(LocalHour.ofWeek(hour), isClosedThroughout(usual, LocalHour.start(hour)));
        }
    }

    /** @param holidays those that a site keeps which names none of its own */
    public static SiteRules of(Site site, Holidays holidays) {
        return new SiteRules(
                site.capacity(),
                site.openingHours(),
                PublicHolidays.keptBy(site, holidays),
                NamedDays.of(site.almanac().specialTimes()));
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
        return !openingHours.closures().isEmpty() && isClosedThroughout(openingHours, LocalHour.start(hour));
    }

    private static boolean isClosedThroughout(OpeningHours openingHours, LocalDateTime start) {
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            if (openingHours.isOpenAt(start.plusMinutes((long) quarter * QUARTER_MINUTES))) {
                return false;
            }
        }
        return true;
    }
}
