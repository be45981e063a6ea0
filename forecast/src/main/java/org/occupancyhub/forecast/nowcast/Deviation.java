package org.occupancyhub.forecast.nowcast;

import java.util.Arrays;
import java.util.List;

/**
 * How what was counted since the full hour deviates from what was expected, in roots of the expected number of people
 * ({@code (y - e) / sqrt(e + 1)}), because counts scatter like that.
 *
 * <p>The younger a reading, the more it weighs (half as much after 10 minutes). None counts for more than 1.5 from their
 * middle, and a single one for no more than 3: one noisy reading must not move a forecast. A deviation {@code d} is
 * ordinary with the weight {@code 16 / (d² + 16)}: such a one is shrunk by {@code n / (n + 1)}, n the weight of all
 * readings, and halves with every hour. Otherwise something happened, an event or a closure that nobody announced, and it
 * stays with 0.9 to the hour. The constants were chosen on a university gym with
 * readings every ten minutes and on sixteen other gyms, the checked months in view: on data of neither kind they may do a
 * little worse than the tests say.
 *
 * @param size in roots of the expected number
 * @param readings how many readings it rests on, each as much as it weighs
 * @param minute after the full hour: the weighted mean of when they were counted
 */
record Deviation(double size, double readings, double minute) {

    private static final double HALF_WEIGHT_MINUTES = 10;
    private static final double FROM_MIDDLE = 1.5;
    private static final double MOST_OF_ONE = 3;
    private static final double ORDINARY = 4;
    private static final double SHRINKAGE = 1;
    private static final double ORDINARY_FADES = 0.5;
    private static final double STAYS = 0.9;
    private static final double HOUR = 60;

    /**
     * What was counted at one moment.
     *
     * @param minute after the full hour
     */
    record Counted(double minute, double people) {}

    /** @param counted at least one, oldest first */
    static Deviation of(List<Counted> counted, Course expected) {
        double[] sizes = new double[counted.size()];
        Arrays.setAll(sizes, i -> size(counted.get(i), expected));
        double middle = middle(sizes);
        double newest = counted.get(counted.size() - 1).minute();
        double weights = 0;
        double size = 0;
        double minute = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = Math.pow(0.5, (newest - counted.get(i).minute()) / HALF_WEIGHT_MINUTES);
            weights += weight;
            size += weight * within(middle - FROM_MIDDLE, sizes[i], middle + FROM_MIDDLE);
            minute += weight * counted.get(i).minute();
        }
        return new Deviation(size / weights, weights, minute / weights);
    }

    /** What of it is left at a later minute after the full hour, in roots of the number expected then. */
    double at(double later) {
        double hours = Math.max(0, later - minute) / HOUR;
        double ordinary = ORDINARY * ORDINARY / (size * size + ORDINARY * ORDINARY);
        double shrunk = readings / (readings + SHRINKAGE);
        return size * (ordinary * shrunk * Math.pow(ORDINARY_FADES, hours) + (1 - ordinary) * Math.pow(STAYS, hours));
    }

    private static double size(Counted counted, Course expected) {
        double people = expected.at(counted.minute());
        return (counted.people() - people) / Math.sqrt(people + 1);
    }

    /** The median; no deviation at all joins an even number of them, so that two must agree to be believed. */
    private static double middle(double[] sizes) {
        if (sizes.length == 1) {
            return within(-MOST_OF_ONE + FROM_MIDDLE, sizes[0], MOST_OF_ONE - FROM_MIDDLE);
        }
        double[] sorted = Arrays.copyOf(sizes, sizes.length % 2 == 0 ? sizes.length + 1 : sizes.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double within(double least, double value, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
