package org.occupancyhub.routes.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.occupancyhub.models.site.OpeningHours;

/**
 * What an invented counter would show at any moment: the shape of the week, times the year, a slow drift, the mood of
 * the day and the noise of the hour. Now and then the house is closed, the counter is out for some hours, or one reading
 * is missing.
 *
 * @param capacity how many people fit in
 * @param fullness how much of that is taken in a usual busiest hour
 */
record Crowd(Dice dice, WeekShape shape, int capacity, double fullness, OpeningHours hours, ZoneId zone) {

    private static final double CLOSURES = 0.006;
    private static final double OUTAGES = 0.08;
    private static final int OUTAGE_WINDOW_HOURS = 96;
    private static final int LONGEST_OUTAGE_HOURS = 9;
    private static final double GAPS = 0.008;
    private static final double SECONDS_OF_NOISE = 600;
    private static final double DAYS_OF_DRIFT = 45;

    /** People at that time, 0 where the doors are shut; empty where the counter says nothing. */
    OptionalInt at(Instant ts) {
        long second = ts.getEpochSecond();
        if (isOut(second) || dice.of("gap").uniform(second) < GAPS) {
            return OptionalInt.empty();
        }
        LocalDateTime local = LocalDateTime.ofInstant(ts, zone);
        if (isClosed(local.toLocalDate())) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(hours.isOpenAt(local) ? people(local, second) : 0);
    }

    private int people(LocalDateTime local, long second) {
        LocalDate day = local.toLocalDate();
        double expected =
                capacity * fullness * shape.at(local, isFree(day)) * AcademicYear.level(day) * drift(day) * mood(day);
        double noise = Math.sqrt(expected + 1) * 0.8 * dice.of("noise").smooth(second / SECONDS_OF_NOISE)
                + 0.5 * dice.of("flicker").normal(second);
        return (int) Math.max(0, Math.min(Math.round(capacity * 1.04), Math.round(expected + noise)));
    }

    private static boolean isFree(LocalDate day) {
        return AcademicYear.isHoliday(day) || day.getDayOfWeek().getValue() > 5;
    }

    /** Fashion: some months more come, some fewer. */
    private double drift(LocalDate day) {
        return Math.exp(0.09 * dice.of("drift").smooth(day.toEpochDay() / DAYS_OF_DRIFT));
    }

    private double mood(LocalDate day) {
        return Math.exp(0.1 * dice.of("mood").normal(day.toEpochDay()));
    }

    private boolean isClosed(LocalDate day) {
        return AcademicYear.isClosed(day) || dice.of("closure").uniform(day.toEpochDay()) < CLOSURES;
    }

    private boolean isOut(long second) {
        Dice outage = dice.of("outage");
        long hour = Math.floorDiv(second, 3600);
        long window = Math.floorDiv(hour, OUTAGE_WINDOW_HOURS);
        if (outage.uniform(3 * window) >= OUTAGES) {
            return false;
        }
        long begins = (long) (outage.uniform(3 * window + 1) * (OUTAGE_WINDOW_HOURS - LONGEST_OUTAGE_HOURS));
        long lasts = 1 + (long) (outage.uniform(3 * window + 2) * LONGEST_OUTAGE_HOURS);
        long within = Math.floorMod(hour, OUTAGE_WINDOW_HOURS);
        return within >= begins && within < begins + lasts;
    }
}
