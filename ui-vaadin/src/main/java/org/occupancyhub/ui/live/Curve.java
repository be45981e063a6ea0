package org.occupancyhub.ui.live;

import java.util.Arrays;

/**
 * A smooth line through points that never rises above or falls below its neighbours: cubic Hermite pieces with the
 * harmonic mean of the neighbouring slopes (Fritsch and Butland, 1984). So an hourly line shows no peak that is not in
 * the data.
 */
public final class Curve {

    private final double[] x;
    private final double[] y;
    private final double[] slope;

    /** @param x strictly rising, at least one */
    Curve(double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
        this.slope = slopes(this.x, this.y);
    }

    public double start() {
        return x[0];
    }

    public double end() {
        return x[x.length - 1];
    }

    /** Level before the first and after the last point. */
    public double at(double where) {
        if (where <= start()) {
            return y[0];
        }
        if (where >= end()) {
            return y[y.length - 1];
        }
        int found = Arrays.binarySearch(x, where);
        if (found >= 0) {
            return y[found];
        }
        int i = -found - 2;
        double width = x[i + 1] - x[i];
        double t = (where - x[i]) / width;
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * y[i]
                + (t3 - 2 * t2 + t) * width * slope[i]
                + (-2 * t3 + 3 * t2) * y[i + 1]
                + (t3 - t2) * width * slope[i + 1];
    }

    private static double[] slopes(double[] x, double[] y) {
        int n = x.length;
        double[] slope = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double left = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            double right = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
            slope[i] = left * right <= 0 ? 0 : 2 * left * right / (left + right);
        }
        if (n > 1) {
            slope[0] = (y[1] - y[0]) / (x[1] - x[0]);
            slope[n - 1] = (y[n - 1] - y[n - 2]) / (x[n - 1] - x[n - 2]);
        }
        return slope;
    }
}
