package org.occupancyhub.forecast.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.occupancyhub.forecast.series.LocalHour;

/**
 * When trees are fitted: Mondays 00:00 of UTC, every so many weeks, counted from 1970 on and so the same whatever is asked
 * and in whichever zones the sites lie.
 */
final class FitWeek {

    /** 1970-01-05 was a Monday. */
    private static final int FIRST_MONDAY = 4 * LocalHour.DAY;

    private FitWeek() {}

    /** The newest fit at or before the moment when the clocks of a zone show the local hour {@code origin}. */
    static int of(int origin, ZoneId zone, int every) {
        return of(LocalHour.start(origin).atZone(zone).toInstant(), every);
    }

    /** The newest fit at or before a moment. */
    static int of(Instant at, int every) {
        int hour = LocalHour.of(at, ZoneOffset.UTC);
        int week = Math.floorDiv(hour - FIRST_MONDAY, LocalHour.WEEK);
        return week - Math.floorMod(week, every);
    }

    /** The local hour, on the clocks of a zone, that begins at a fit or contains it: what was counted before is known. */
    static int hour(int week, ZoneId zone) {
        return LocalHour.of(Instant.ofEpochSecond((FIRST_MONDAY + (long) week * LocalHour.WEEK) * 3600), zone);
    }
}
