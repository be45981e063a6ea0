package org.occupancyhub.forecast.series;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Invented series for tests. */
public final class Weeks {

    /** A Monday at midnight. */
    public static final int MONDAY = LocalHour.of(LocalDate.of(2026, 3, 2).atStartOfDay());

    private Weeks() {}

    /** So many weeks that begin on {@link #MONDAY}; {@code value} is given each local hour. */
    public static HourlySeries of(int weeks, IntToDoubleFunction value) {
        double[] values = new double[weeks * LocalHour.WEEK];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(MONDAY + i);
        }
        return HourlySeries.of(MONDAY, values);
    }

    /** Quiet at night, fullest in the evening, every day a little different, Sundays quieter: 0 to about 60 people. */
    public static double gym(int hour) {
        int ofDay = Math.floorMod(hour, LocalHour.DAY);
        int day = LocalHour.ofWeek(hour) / LocalHour.DAY;
        if (ofDay < 6 || ofDay > 22) {
            return 0;
        }
        double evening = 50 * Math.exp(-(ofDay - 18) * (ofDay - 18) / 8.0);
        double morning = 20 * Math.exp(-(ofDay - 9) * (ofDay - 9) / 6.0);
        return (evening + morning + 5) * (day == 6 ? 0.5 : 1 - 0.03 * day);
    }

    /** A gym's weeks as they are: days fuller and emptier, hours that scatter like counts, and some without a reading. */
    public static HourlySeries noisy(int weeks, long seed) {
        Random random = new Random(seed);
        double[] days = random.doubles(weeks * 7L, 0.8, 1.2).toArray();
        return of(weeks, hour -> {
            double mean = gym(hour) * days[(hour - MONDAY) / LocalHour.DAY];
            double count = Math.max(0, Math.rint(mean + random.nextGaussian() * Math.sqrt(mean)));
            return random.nextInt(50) == 0 ? Double.NaN : count;
        });
    }

    /** The same series with other values from {@code from} on. */
    public static HourlySeries changed(HourlySeries series, int from, IntToDoubleFunction value) {
        double[] values = series.copy(series.first(), series.end());
        for (int hour = Math.max(from, series.first()); hour < series.end(); hour++) {
            values[hour - series.first()] = value.applyAsDouble(hour);
        }
        return HourlySeries.of(series.first(), values);
    }

    /** A site in UTC that was counted so. */
    public static SitePast site(HourlySeries series, SiteRules rules) {
        return new SitePast("site", ZoneOffset.UTC, series, rules);
    }
}
