package org.occupancyhub.forecast.model;

/**
 * People in one hour: the middle, not rounded, and how counts scatter around it.
 *
 * @param predicted 0 when closed, otherwise from 0 to {@code most}
 * @param most what the site holds: 0 when closed, positive infinity where the capacity is not known
 */
public record ExpectedCount(double predicted, Scatter scatter, double most) {

    private static final double LOWER_TAIL = 0.1;

    /** The lower end of the central 80 %. */
    public double lower() {
        return Math.min(predicted, quantile(LOWER_TAIL));
    }

    /** The upper end of the central 80 %. */
    public double upper() {
        return Math.max(predicted, quantile(1 - LOWER_TAIL));
    }

    /** The central interval that holds so large a share of counts, above 0 and below 1; the middle is always inside. */
    public Interval interval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level must be between 0 and 1, but was " + level);
        }
        double tail = (1 - level) / 2;
        return new Interval(Math.min(predicted, quantile(tail)), Math.max(predicted, quantile(1 - tail)));
    }

    /** The number of people that is not exceeded with probability {@code p}. */
    public double quantile(double p) {
        return Math.max(0, Math.min(most, predicted + scatter.quantile(p) * scale()));
    }

    /** The probability, 0..1, that fewer than so many people are there. */
    public double probabilityBelow(double people) {
        if (people > most) {
            return 1;
        }
        return people <= 0 ? 0 : scatter.shareBelow((people - predicted) / scale());
    }

    private double scale() {
        return Math.sqrt(predicted + 1);
    }

    /** From a number of people to another. */
    public record Interval(double lower, double upper) {}
}
