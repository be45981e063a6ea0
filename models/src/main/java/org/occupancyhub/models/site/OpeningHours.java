package org.occupancyhub.models.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * When a site is open, in its own time zone. A day without an entry is closed; a site without any hours is always open.
 */
public record OpeningHours(Map<DayOfWeek, Hours> week) {

    public static final OpeningHours ALWAYS = new OpeningHours(Map.of());

    private static final int DAYS_AHEAD = 8;

    /** From opening to closing on one day; {@code closes} at 00:00 means the end of the day. */
    public record Hours(LocalTime opens, LocalTime closes) {

        public Hours {
            if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
                throw new IllegalArgumentException(
                        "opening hours must end after they begin, but were " + opens + "-" + closes);
            }
        }
    }

    public OpeningHours {
        week = Map.copyOf(week);
    }

    public boolean always() {
        return week.isEmpty();
    }

    /** The hours of one day: empty where the site stays closed that day, and where it is always open. */
    public Optional<Hours> on(LocalDate day) {
        return Optional.ofNullable(week.get(day.getDayOfWeek()));
    }

    public boolean isOpenAt(LocalDateTime local) {
        if (always()) {
            return true;
        }
        LocalTime time = local.toLocalTime();
        return on(local.toLocalDate())
                .filter(hours -> !time.isBefore(hours.opens())
                        && (hours.closes().equals(LocalTime.MIDNIGHT) || time.isBefore(hours.closes())))
                .isPresent();
    }

    /** The next time the doors open strictly after {@code now}; empty where they never do, or never closed. */
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime now) {
        for (int ahead = 0; ahead < DAYS_AHEAD && !always(); ahead++) {
            LocalDate day = now.toLocalDate().plusDays(ahead);
            Optional<ZonedDateTime> opening = on(day).map(
                            hours -> day.atTime(hours.opens()).atZone(now.getZone()))
                    .filter(now::isBefore);
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }
}
