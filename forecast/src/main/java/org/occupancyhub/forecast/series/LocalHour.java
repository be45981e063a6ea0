package org.occupancyhub.forecast.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Hours of the local wall clock as plain numbers: whole local hours since 1970-01-01T00:00, so that 24 make a day and
 * 168 a week whatever the offset does. The hour that spring skips is a number that no instant has; the hour that autumn
 * doubles is one number for two.
 */
public final class LocalHour {

    public static final int DAY = 24;
    public static final int WEEK = 168;

    private static final int SECONDS = 3600;
    /** 1970-01-01 was a Thursday: three days into a week that begins on Monday. */
    private static final int EPOCH_IN_WEEK = 3 * DAY;

    private LocalHour() {}

    /** The local hour in which an instant falls. */
    public static int of(Instant at, ZoneId zone) {
        long local = at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds();
        return Math.toIntExact(Math.floorDiv(local, SECONDS));
    }

    public static int of(LocalDateTime at) {
        return Math.toIntExact(Math.floorDiv(at.toEpochSecond(ZoneOffset.UTC), SECONDS));
    }

    /** The start of a local hour. */
    public static LocalDateTime start(int hour) {
        return LocalDateTime.ofEpochSecond((long) hour * SECONDS, 0, ZoneOffset.UTC);
    }

    public static LocalDate date(int hour) {
        return LocalDate.ofEpochDay(day(hour));
    }

    /** Days since 1970-01-01. */
    public static int day(int hour) {
        return Math.floorDiv(hour, DAY);
    }

    /** Whole weeks, Monday to Sunday, since that of 1970-01-01. */
    public static int week(int hour) {
        return Math.floorDiv(hour + EPOCH_IN_WEEK, WEEK);
    }

    /** 0 is Monday 00:00, 167 is Sunday 23:00. */
    public static int ofWeek(int hour) {
        return Math.floorMod(hour + EPOCH_IN_WEEK, WEEK);
    }
}
