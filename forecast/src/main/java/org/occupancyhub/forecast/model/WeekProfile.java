package org.occupancyhub.forecast.model;

import org.occupancyhub.forecast.series.LocalHour;

/**
 * What is usual by hour of the week, recent weeks counting more.
 *
 * <p>The profile is a ratio of exponentially weighted sums, {@code s(k) = sum w y / sum w b} over the hours of cell
 * {@code k}, with {@code w = 0.5^(age / half-life)} and {@code b} the level of the week around each hour (its counts over
 * its first profile): a busy month then shapes the week as much as it should and no more.
 *
 * <p>Monday to Thursday resemble each other. Each leans towards their mean by the share of their differences that is
 * noise (James and Stein): nothing in a week that repeats exactly, at most {@value #MOST_POOLED}.
 */
final class WeekProfile {

    /** A first profile, to judge single hours by. */
    @FunctionalInterface
    interface Estimate {
        double[] of(TeachingHours hours);
    }

    static final double HALF_LIFE_HOURS = 2.5 * LocalHour.WEEK;

    private static final double DECAY = Math.pow(0.5, 1 / HALF_LIFE_HOURS);
    private static final int HALF_WEEK = LocalHour.WEEK / 2;
    private static final int ALIKE_DAYS = 4;
    private static final double MOST_POOLED = 0.6;
    /** Less apart than this is one value and a rounding. */
    private static final double LONE = 1e-6;

    private WeekProfile() {}

    /** The weighted mean of the counts themselves; {@code NaN} throughout where there are none. */
    static double[] plain(TeachingHours hours) {
        return cells(hours, null).means();
    }

    /** The same from counts brought to one level, with Monday to Thursday partly pooled. */
    static double[] levelled(TeachingHours hours) {
        double[] levels = levels(hours, plain(hours));
        Cells cells = cells(hours, levels);
        double[] profile = cells.means();
        pool(profile, noiseShare(hours, levels, DECAY, cells, profile, 0));
        return profile;
    }

    private static Cells cells(TeachingHours hours, double[] levels) {
        Cells cells = new Cells();
        double weight = 1;
        for (int i = hours.size() - 1; i >= 0; i--) {
            weight *= DECAY;
            double level = levels == null ? 1 : levels[i];
            if (!Double.isNaN(hours.value(i)) && level > 0) {
                cells.add(hours.from() + i, weight * hours.value(i), weight * level);
            }
        }
        return cells;
    }

    /** How full the week around each hour was against the profile; 0 where nothing can be said. */
    private static double[] levels(TeachingHours hours, double[] profile) {
        int n = hours.size();
        double[] counted = new double[n + 1];
        double[] usual = new double[n + 1];
        for (int i = 0; i < n; i++) {
            boolean known = !Double.isNaN(hours.value(i));
            counted[i + 1] = counted[i] + (known ? hours.value(i) : 0);
            usual[i + 1] = usual[i] + (known ? profile[hours.cell(i)] : 0);
        }
        double[] levels = new double[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, Math.min(i - HALF_WEEK, n - LocalHour.WEEK));
            int to = Math.min(n, from + LocalHour.WEEK);
            double expected = usual[to] - usual[from];
            levels[i] = expected > 0 ? (counted[to] - counted[from]) / expected : 0;
        }
        return levels;
    }

    /**
     * The share of the variance between Monday, Tuesday, Wednesday and Thursday that is only the error of their means. Each
     * error is judged by how far the values of one cell lie apart; where no cell has two, nothing tells a day's own ways from
     * chance, and the most is pooled.
     *
     * @param lent how many weeks, without error, a lent shape stands for in each mean; 0 where none was lent
     */
    static double noiseShare(
            TeachingHours hours, double[] levels, double decay, Cells cells, double[] profile, double lent) {
        double[] errors = new double[LocalHour.WEEK];
        double[] weights = new double[LocalHour.WEEK];
        double weight = 1;
        for (int i = hours.size() - 1; i >= 0; i--) {
            weight *= decay;
            if (!Double.isNaN(hours.value(i)) && levels[i] > 0) {
                double usual = weight * levels[i];
                double error = weight * hours.value(i) - usual * profile[hours.cell(i)];
                errors[hours.cell(i)] += error * error;
                weights[hours.cell(i)] += usual * usual;
            }
        }
        double noise = 0;
        double between = 0;
        int judged = 0;
        for (int hour = 0; hour < LocalHour.DAY; hour++) {
            double mean = mean(profile, hour);
            for (int cell = hour; cell < ALIKE_DAYS * LocalHour.DAY; cell += LocalHour.DAY) {
                double seen = cells.weight(cell);
                double own = seen / (seen + lent);
                // Values lie nearer to their own mean than to the true one: one value lies on it.
                double apart = seen * seen - weights[cell];
                if (apart > LONE * seen * seen) {
                    noise += own * own * errors[cell] / apart;
                    judged++;
                }
                between += (profile[cell] - mean) * (profile[cell] - mean);
            }
        }
        if (judged == 0) {
            return MOST_POOLED / (1 + lent) / (1 + lent);
        }
        double ofAll = between * judged / (ALIKE_DAYS * LocalHour.DAY) * ALIKE_DAYS / (ALIKE_DAYS - 1);
        return ofAll > 0 ? Math.min(MOST_POOLED, noise / ofAll) : 0;
    }

    /** Brings Monday to Thursday towards their mean. */
    static void pool(double[] profile, double share) {
        for (int hour = 0; hour < LocalHour.DAY; hour++) {
            double mean = mean(profile, hour);
            for (int cell = hour; cell < ALIKE_DAYS * LocalHour.DAY; cell += LocalHour.DAY) {
                profile[cell] += share * (mean - profile[cell]);
            }
        }
    }

    private static double mean(double[] profile, int hour) {
        double sum = 0;
        for (int day = 0; day < ALIKE_DAYS; day++) {
            sum += profile[day * LocalHour.DAY + hour];
        }
        return sum / ALIKE_DAYS;
    }
}
