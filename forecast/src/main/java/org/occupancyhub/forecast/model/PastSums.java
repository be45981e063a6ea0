package org.occupancyhub.forecast.model;

import org.occupancyhub.forecast.series.LocalHour;

/** Running sums of what was counted and of what was usual at the same hours, so that any stretch is compared at once. */
final class PastSums {

    private static final int HALF_WEEK = LocalHour.WEEK / 2;
    private static final double MOST = 5;
    /** People added to both sides of a ratio, so that a nearly empty stretch says little. */
    private static final double CALM = 2;

    private final double[] counted;
    private final double[] usual;
    private final int size;

    PastSums(TeachingHours hours, double[] shape, Seasons seasons) {
        size = hours.size();
        counted = new double[size + 1];
        usual = new double[size + 1];
        for (int i = 0; i < size; i++) {
            boolean known = !Double.isNaN(hours.value(i));
            counted[i + 1] = counted[i] + (known ? hours.value(i) : 0);
            usual[i + 1] = usual[i] + (known ? shape[hours.cell(i)] * seasons.factor(hours.from() + i) : 0);
        }
    }

    /** Counted over usual in the week around an hour; 0 where nothing can be said. */
    double levelOfWeek(int i) {
        int from = Math.max(0, Math.min(i - HALF_WEEK, size - LocalHour.WEEK));
        int to = Math.min(size, from + LocalHour.WEEK);
        double expected = usual[to] - usual[from];
        return expected > 0 ? (counted[to] - counted[from]) / expected : 0;
    }

    /** Counted over usual in the newest {@code span} hours, from 1/5 to 5; {@code otherwise} where those teach nothing. */
    double newest(int span, double otherwise) {
        return ratio(size - span, size, otherwise);
    }

    /** The same in the hours from one place to another (exclusive). */
    double ratio(int from, int to, double otherwise) {
        int a = Math.max(0, from);
        int b = Math.min(size, to);
        double expected = b > a ? usual[b] - usual[a] : 0;
        return expected > 0
                ? Math.max(1 / MOST, Math.min(MOST, (counted[b] - counted[a] + CALM) / (expected + CALM)))
                : otherwise;
    }
}
