package org.occupancyhub.routes.csv;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Moves times by whole weeks of the site's calendar, so that weekdays and hours of the day stay what they were also
 * across a change of the clocks.
 */
public record WeekShift(long weeks, ZoneId zone) {

    /** Moves {@code newest} into the week before {@code now}, as late as possible but never after it. */
    public static WeekShift to(Instant now, Instant newest, ZoneId zone) {
        long weeks = Math.floorDiv(ChronoUnit.SECONDS.between(newest, now), 7 * 24 * 3600L);
        WeekShift shift = new WeekShift(weeks, zone);
        return shift.apply(newest).isAfter(now) ? new WeekShift(weeks - 1, zone) : shift;
    }

    public Instant apply(Instant ts) {
        return ZonedDateTime.ofInstant(ts, zone).plusWeeks(weeks).toInstant();
    }
}
