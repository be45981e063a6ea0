package org.occupancyhub.forecast.series;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.occupancyhub.models.history.HourRow;

/**
 * The hourly values of one site on its local wall clock (see {@link LocalHour}): people, the mean of the counts whose
 * local time falls in the hour; {@code NaN} where there was none. Nothing is imputed.
 *
 * <p>Immutable. {@link #before(int)} gives the part that was known at an origin, without a copy and without a way to
 * what came later.
 */
public final class HourlySeries {

    public static final HourlySeries EMPTY = new HourlySeries(0, new double[0], new long[0], 0);

    private final int first;
    private final double[] values;
    /** After each value, the fingerprint of all values up to it. */
    private final long[] trail;

    private final int size;

    private HourlySeries(int first, double[] values, long[] trail, int size) {
        this.first = first;
        this.values = values;
        this.trail = trail;
        this.size = size;
    }

    /**
     * @param first the local hour of the first value
     * @param values {@code NaN} where nothing was counted; at both ends those are cut off. They are copied
     */
    public static HourlySeries of(int first, double... values) {
        int from = 0;
        int to = values.length;
        while (from < to && Double.isNaN(values[from])) {
            from++;
        }
        while (to > from && Double.isNaN(values[to - 1])) {
            to--;
        }
        if (from == to) {
            return EMPTY;
        }
        double[] own = Arrays.copyOfRange(values, from, to);
        return new HourlySeries(first + from, own, trail(first + from, own), own.length);
    }

    /**
     * From rows of the hourly mart, which are hours of UTC. In a zone with a half-hour offset a row stands for the local
     * hour in which it starts.
     */
    public static HourlySeries ofRows(List<HourRow> rows, ZoneId zone) {
        HourlySeriesBuilder builder = new HourlySeriesBuilder(zone);
        rows.forEach(row -> builder.add(row.hour(), row.avgCount(), row.readingCount()));
        return builder.build();
    }

    /** The first local hour that was counted. */
    public int first() {
        return first;
    }

    /** The local hour after the last that may have been counted. */
    public int end() {
        return first + size;
    }

    /** Whether nothing was ever counted. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** People in a local hour; {@code NaN} where nothing is known, also outside the series. */
    public double at(int hour) {
        int index = hour - first;
        return index < 0 || index >= size ? Double.NaN : values[index];
    }

    public boolean has(int hour) {
        return !Double.isNaN(at(hour));
    }

    /** How many hours were counted. */
    public int counted() {
        return (int) Arrays.stream(values, 0, size)
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    /**
     * What was known before the local hour {@code origin} began: in every respect, also {@link #end()}, as if nothing had
     * been counted later.
     */
    public HourlySeries before(int origin) {
        if (origin >= end()) {
            return this;
        }
        int known = Math.max(0, origin - first);
        while (known > 0 && Double.isNaN(values[known - 1])) {
            known--;
        }
        return known == 0 ? EMPTY : new HourlySeries(first, values, trail, known);
    }

    /** What was counted from the local hour {@code from} on, as if nothing had been before. */
    public HourlySeries since(int from) {
        return from <= first ? this : of(from, copy(from, Math.max(from, end())));
    }

    /**
     * A number that two series with the same hours and values share, and others do not but by an accident of 1 in 2^64.
     * Made once, so that asking for it costs nothing, also of {@link #before}.
     */
    public long fingerprint() {
        return size == 0 ? 0 : trail[size - 1];
    }

    /** The values of the local hours from {@code from} (inclusive) to {@code to} (exclusive). */
    public double[] copy(int from, int to) {
        double[] copy = new double[to - from];
        Arrays.setAll(copy, i -> at(from + i));
        return copy;
    }

    private static long[] trail(int first, double[] values) {
        long[] trail = new long[values.length];
        long print = first;
        for (int i = 0; i < values.length; i++) {
            print = mixed(print * 31 + mixed(Double.doubleToLongBits(values[i])));
            trail[i] = print;
        }
        return trail;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves half of the output's. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
