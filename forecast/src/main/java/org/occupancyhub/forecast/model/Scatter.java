package org.occupancyhub.forecast.model;

import java.util.Arrays;

/**
 * How counts scatter around a forecast {@code f}: the distribution of {@code (y - f) / sqrt(f + 1)}, because counts scatter
 * about like the root of their mean. Immutable.
 */
public final class Scatter {

    /** Of a forecast whose errors are not known yet: from -3 to 3, the 80 % within -2.4 and 2.4. */
    public static final Scatter UNKNOWN = of(new double[] {-3, 3}, new double[] {1, 1});

    private static final double HALF = 0.5;

    private final double[] errors;
    private final double[] reached;
    /** Which quantiles of the errors stand for 10 % and 90 % of counts. */
    private final double lower;

    private final double upper;

    private Scatter(double[] errors, double[] reached, double lower, double upper) {
        this.errors = errors;
        this.reached = reached;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * @param errors in any order, at least one
     * @param weights how much each counts, above 0
     */
    public static Scatter of(double[] errors, double[] weights) {
        Integer[] order = new Integer[errors.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(errors[a], errors[b]));
        double[] sorted = new double[errors.length];
        double[] reached = new double[errors.length];
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sorted[i] = errors[order[i]];
            sum += weights[order[i]];
            reached[i] = sum;
        }
        return new Scatter(sorted, reached, TailLevels.TAIL, 1 - TailLevels.TAIL);
    }

    /**
     * The same errors, of which other quantiles stand for 10 % and 90 % of counts; those between and beyond move in
     * proportion.
     */
    Scatter adapted(double lower, double upper) {
        return new Scatter(errors, reached, lower, upper);
    }

    /** The same shape, so many times as wide. */
    public Scatter times(double factor) {
        double[] wider = new double[errors.length];
        Arrays.setAll(wider, i -> factor * errors[i]);
        return new Scatter(wider, reached, lower, upper);
    }

    /** The normalised error that a share {@code p} of them does not exceed. */
    public double quantile(double p) {
        int at = Arrays.binarySearch(reached, moved(p) * reached[reached.length - 1]);
        return errors[Math.min(at < 0 ? -at - 1 : at, errors.length - 1)];
    }

    /** The share of errors that are below a normalised error, those equal to it counted half. */
    public double shareBelow(double error) {
        int from = lowest(error);
        int to = from;
        while (to < errors.length && errors[to] == error) {
            to++;
        }
        double below = from == 0 ? 0 : reached[from - 1];
        double upTo = to == 0 ? 0 : reached[to - 1];
        return restored((below + upTo) / 2 / reached[reached.length - 1]);
    }

    /** The share of past errors that stands for a share of counts. */
    private double moved(double share) {
        return line(share, TailLevels.TAIL, 1 - TailLevels.TAIL, lower, upper);
    }

    private double restored(double share) {
        return line(share, lower, upper, TailLevels.TAIL, 1 - TailLevels.TAIL);
    }

    /** From 0 to 0, from {@code low} to {@code toLow}, from a half to a half, from {@code high} to {@code toHigh}, 1 to 1. */
    private static double line(double x, double low, double high, double toLow, double toHigh) {
        if (x <= low) {
            return x / low * toLow;
        }
        if (x <= HALF) {
            return toLow + (x - low) / (HALF - low) * (HALF - toLow);
        }
        if (x <= high) {
            return HALF + (x - HALF) / (high - HALF) * (toHigh - HALF);
        }
        return 1 - (1 - x) / (1 - high) * (1 - toHigh);
    }

    private int lowest(double error) {
        int from = 0;
        int to = errors.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (errors[middle] < error) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scatter scatter
                && Arrays.equals(errors, scatter.errors)
                && Arrays.equals(reached, scatter.reached)
                && lower == scatter.lower
                && upper == scatter.upper;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(errors);
    }
}
