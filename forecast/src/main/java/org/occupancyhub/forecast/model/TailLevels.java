package org.occupancyhub.forecast.model;

/**
 * Which quantiles of past errors the 10 % and the 90 % quantile of counts have to be, so that a share of 10 % each lies
 * outside: adaptive conformal inference (Gibbs and Candès 2021), each tail for itself. Each day the level of a tail moves
 * against what the intervals of the days before missed: {@code level += step x (0.1 - share missed)}. The levels are
 * not kept from day to day, but replayed over the past days from the errors that were known on each, so that they are a
 * function of what was counted before the origin.
 *
 * @param lower the quantile of errors that stands for 10 %
 * @param upper the one that stands for 90 %
 */
record TailLevels(double lower, double upper) {

    static final double TAIL = 0.1;

    private static final int REPLAYED_DAYS = 35;
    /** Neither tail goes further out, where single errors rule, nor further in. */
    private static final double LEAST = 0.03;

    private static final double MOST = 0.2;

    /**
     * @param errors the smallest first
     * @param weights of each for each part of the day; only their ratios matter
     * @param step how much a day that missed all would move a level
     */
    static TailLevels replayed(PastErrors errors, double[][] weights, double step) {
        int oldest = 0;
        for (int i = 0; i < errors.size(); i++) {
            oldest = Math.max(oldest, errors.madeDaysAgo(i));
        }
        // The first third of the past is there to have errors for the first interval.
        int days = Math.min(REPLAYED_DAYS, oldest * 2 / 3);
        double[][] from = new double[days + 1][];
        double[][] to = new double[days + 1][];
        double lower = TAIL;
        double upper = TAIL;
        for (int day = days; day >= 1; day--) {
            from[day] = quantiles(errors, weights, day, lower);
            to[day] = quantiles(errors, weights, day, 1 - upper);
            int n = 0;
            int below = 0;
            int above = 0;
            for (int i = 0; i < errors.size(); i++) {
                if (errors.knownDaysAgo(i) == day - 1) {
                    int made = Math.min(days, errors.madeDaysAgo(i));
                    n++;
                    below += errors.error(i) < from[made][errors.partOf(i)] ? 1 : 0;
                    above += errors.error(i) > to[made][errors.partOf(i)] ? 1 : 0;
                }
            }
            if (n > 0) {
                lower = moved(lower, step * (TAIL - (double) below / n));
                upper = moved(upper, step * (TAIL - (double) above / n));
            }
        }
        return new TailLevels(lower, 1 - upper);
    }

    private static double moved(double level, double by) {
        return Math.max(LEAST, Math.min(MOST, level + by));
    }

    /** A quantile for each part of the day as of a day, from the errors that were known then; 0 where none was. */
    private static double[] quantiles(PastErrors errors, double[][] weights, int day, double level) {
        double[] left = new double[PastErrors.PARTS];
        for (int i = 0; i < errors.size(); i++) {
            if (errors.knownDaysAgo(i) >= day) {
                for (int part = 0; part < left.length; part++) {
                    left[part] += level * weights[i][part];
                }
            }
        }
        double[] quantiles = new double[PastErrors.PARTS];
        int open = left.length;
        for (int i = 0; i < errors.size() && open > 0; i++) {
            if (errors.knownDaysAgo(i) >= day) {
                for (int part = 0; part < left.length; part++) {
                    if (left[part] > 0) {
                        left[part] -= weights[i][part];
                        if (left[part] <= 0) {
                            quantiles[part] = errors.error(i);
                            open--;
                        }
                    }
                }
            }
        }
        return quantiles;
    }
}
