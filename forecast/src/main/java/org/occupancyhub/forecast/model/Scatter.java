package org.occupancyhub.forecast.model;

import java.util.Arrays;

/**
 * How counts scatter around a forecast {@code f}: the distribution of {@code (y - f) / sqrt(f + 1)}, because counts scatter
 * about like the root of their mean. Immutable.
 */
public final class Scatter {

    /** Of a forecast whose errors are not known yet: from -3 to 3, the 80 % within -2.4 and 2.4. */
    public static final Scatter UNKNOWN = of(new double[] {-3, 3}, new double[] {1, 1});

    private final double[] errors;
    private final double[] reached;

    private Scatter(double[] errors, double[] reached) {
        this.errors = errors;
        this.reached = reached;
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
        return new Scatter(sorted, reached);
    }

    /** The same shape, so many times as wide. */
    public Scatter times(double factor) {
        double[] wider = new double[errors.length];
        Arrays.setAll(wider, i -> factor * errors[i]);
        return new Scatter(wider, reached);
    }

    /** The normalised error that a share {@code p} of them does not exceed. */
    public double quantile(double p) {
        int at = Arrays.binarySearch(reached, p * reached[reached.length - 1]);
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
        return (below + upTo) / 2 / reached[reached.length - 1];
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
                && Arrays.equals(reached, scatter.reached);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(errors);
    }
}
