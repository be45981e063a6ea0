package org.occupancyhub.forecast.backtest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * When forecasts would have been made, by each site's own wall clock.
 *
 * @param from the day of the first origin
 * @param to the last day that may have one
 * @param every from one origin to the next, whole hours
 * @param at the time of the first origin of all, a whole hour
 * @param hours how many hours each forecast reaches
 */
public record BacktestPlan(LocalDate from, LocalDate to, Duration every, LocalTime at, int hours) {

    public static final Duration DAILY = Duration.ofHours(24);

    /** A year: farther ahead nothing here has anything to say, and scores are kept for each hour ahead. */
    public static final int MOST_HOURS = 366 * 24;

    public BacktestPlan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the last day must not be before the first, but was " + to + " after " + from);
        }
        if (every.compareTo(Duration.ofHours(1)) < 0 || !every.equals(Duration.ofHours(every.toHours()))) {
            throw new IllegalArgumentException("origins must be whole hours apart, 1 or more, but were " + every);
        }
        if (at.getMinute() != 0 || at.getSecond() != 0 || at.getNano() != 0) {
            throw new IllegalArgumentException("an origin must be at a whole hour, but was at " + at);
        }
        if (hours < 1 || hours > MOST_HOURS) {
            throw new IllegalArgumentException("hours must be from 1 to " + MOST_HOURS + ", but was " + hours);
        }
    }

    /** Every day at midnight. */
    public static BacktestPlan daily(LocalDate from, LocalDate to, int hours) {
        return new BacktestPlan(from, to, DAILY, LocalTime.MIDNIGHT, hours);
    }

    /** The origins in a zone, oldest first; a time that the clock skips moves to the next one it shows. */
    public List<ZonedDateTime> origins(ZoneId zone) {
        LocalDateTime end = to.plusDays(1).atStartOfDay();
        return Stream.iterate(from.atTime(at), end::isAfter, origin -> origin.plus(every))
                .map(origin -> origin.atZone(zone))
                .distinct()
                .toList();
    }
}
