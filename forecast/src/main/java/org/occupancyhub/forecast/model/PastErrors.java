package org.occupancyhub.forecast.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.occupancyhub.forecast.series.LocalHour;

/**
 * Normalised errors of past forecasts, each with the part of the day it belongs to, the day on which it came to be known and
 * the day its forecast was made, both as whole days before the origin: 0 is the day that ends with the origin. An error
 * counts half when it is {@value #HALF_LIFE_DAYS} days old (Barber and others 2023). For a part of the day those of other
 * parts count too, but less: evenings scatter otherwise than nights.
 */
final class PastErrors {

    /** Of three hours each. */
    static final int PARTS = 8;

    static final double HALF_LIFE_DAYS = 18;

    private static final int PART_HOURS = LocalHour.DAY / PARTS;
    /** How much an error counts for the same part of the day, for the next and for all others. */
    private static final double SAME = 1.2;

    private static final double NEXT = 0.5;
    private static final double OTHER = 0.2;
    /** So many quantiles tell as much as thousands of errors, in a hundredth of the memory. */
    private static final int QUANTILES = 200;

    private double[] errors = new double[256];
    private int[] parts = new int[256];
    private int[] known = new int[256];
    private int[] made = new int[256];
    private int size;

    /** The part of the day of a local hour. */
    static int part(int hour) {
        return Math.floorMod(hour, LocalHour.DAY) / PART_HOURS;
    }

    /** @param error {@code NaN}, of an hour that was not counted, is left out */
    void add(double error, int hour, int knownDaysAgo, int madeDaysAgo) {
        if (Double.isNaN(error)) {
            return;
        }
        if (size == errors.length) {
            errors = Arrays.copyOf(errors, 2 * size);
            parts = Arrays.copyOf(parts, 2 * size);
            known = Arrays.copyOf(known, 2 * size);
            made = Arrays.copyOf(made, 2 * size);
        }
        errors[size] = error;
        parts[size] = part(hour);
        known[size] = knownDaysAgo;
        made[size++] = madeDaysAgo;
    }

    int size() {
        return size;
    }

    double error(int index) {
        return errors[index];
    }

    int partOf(int index) {
        return parts[index];
    }

    int knownDaysAgo(int index) {
        return known[index];
    }

    int madeDaysAgo(int index) {
        return made[index];
    }

    /** The smallest first. */
    PastErrors sorted() {
        PastErrors sorted = new PastErrors();
        IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> errors[index]))
                .forEach(i -> sorted.add(errors[i], parts[i] * PART_HOURS, known[i], made[i]));
        return sorted;
    }

    /** How much each error counts for each part of the day. */
    double[][] weights() {
        double[][] weights = new double[size][PARTS];
        for (int i = 0; i < size; i++) {
            double young = Math.pow(0.5, known[i] / HALF_LIFE_DAYS);
            for (int part = 0; part < PARTS; part++) {
                weights[i][part] = young * nearness(parts[i], part);
            }
        }
        return weights;
    }

    /** How counts of a part of the day scatter; they must be {@link #sorted()}. */
    Scatter scatter(double[][] weights, int part) {
        double all = 0;
        for (int i = 0; i < size; i++) {
            all += weights[i][part];
        }
        double[] quantiles = new double[QUANTILES];
        double reached = 0;
        int next = 0;
        for (int i = 0; i < size; i++) {
            reached += weights[i][part];
            while (next < QUANTILES && (next + 0.5) / QUANTILES * all <= reached) {
                quantiles[next++] = errors[i];
            }
        }
        Arrays.fill(quantiles, next, QUANTILES, errors[size - 1]); // Where rounding kept the sum below.
        double[] ones = new double[QUANTILES];
        Arrays.fill(ones, 1);
        return Scatter.of(quantiles, ones);
    }

    private static double nearness(int one, int other) {
        int apart = Math.floorMod(one - other, PARTS);
        if (apart == 0) {
            return SAME;
        }
        return apart == 1 || apart == PARTS - 1 ? NEXT : OTHER;
    }
}
