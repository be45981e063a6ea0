package org.occupancyhub.forecast.series;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;

/** Collects readings of one site, in any order, into hourly means. Not for several threads at once. */
public final class HourlySeriesBuilder {

    /** One reading with a year gone wrong must not ask for all memory: 200 years. */
    private static final int MAX_HOURS = 200 * 366 * LocalHour.DAY;

    private final ZoneId zone;
    private int first;
    private double[] sums = new double[0];
    private long[] counts = new long[0];

    public HourlySeriesBuilder(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** One reading: so many people at that moment. */
    public HourlySeriesBuilder add(Instant ts, double count) {
        return add(ts, count, 1);
    }

    /** The mean of {@code readings} readings that all fall into the local hour of {@code ts}. */
    public HourlySeriesBuilder add(Instant ts, double mean, long readings) {
        if (!(Double.isFinite(mean) && mean >= 0)) {
            throw new IllegalArgumentException("a count must be a number from 0 on, but was " + mean);
        }
        int index = reach(LocalHour.of(ts, zone));
        sums[index] += mean * readings;
        counts[index] += readings;
        return this;
    }

    public HourlySeries build() {
        double[] means = new double[counts.length];
        Arrays.setAll(means, i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i]);
        return HourlySeries.of(first, means);
    }

    /** The place of a local hour in the arrays, which grow by half where it lies outside. */
    private int reach(int hour) {
        if (counts.length == 0) {
            first = hour;
            sums = new double[LocalHour.WEEK];
            counts = new long[LocalHour.WEEK];
        }
        if (hour < first) {
            int more = first - hour + counts.length / 2;
            resize(-more, check(counts.length + (long) more));
        } else if (hour - first >= counts.length) {
            resize(0, check(hour - first + 1L + counts.length / 2));
        }
        return hour - first;
    }

    private static int check(long hours) {
        if (hours > MAX_HOURS) {
            throw new IllegalArgumentException(
                    "the readings of a site must lie within 200 years, but span " + hours + " hours");
        }
        return (int) hours;
    }

    private void resize(int shift, int size) {
        double[] moreSums = new double[size];
        long[] moreCounts = new long[size];
        System.arraycopy(sums, 0, moreSums, -shift, sums.length);
        System.arraycopy(counts, 0, moreCounts, -shift, counts.length);
        first += shift;
        sums = moreSums;
        counts = moreCounts;
    }
}
