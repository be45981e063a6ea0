package org.occupancyhub.forecast;

import java.time.Duration;
import org.occupancyhub.forecast.backtest.Comparison;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When forecasters are trained, and on what.
 *
 * @param every how long after one training the next is due by itself; 0 means never
 * @param firstAfter how long after its start a hub waits before it asks for one
 * @param reach how much of the past is learnt from
 * @param weeks how many of the last weeks methods are compared on; fewer than {@value Comparison#LEAST_WEEKS} would prove nothing
 * @param least how much history the first training needs
 */
public record TrainingSettings(
        @DefaultValue("7d") Duration every,
        @DefaultValue("1m") Duration firstAfter,
        @DefaultValue("400d") Duration reach,
        @DefaultValue("8") int weeks,
        @DefaultValue("14d") Duration least) {

    private static final Duration SHORTEST = Duration.ofDays(10);
    private static final int MOST_WEEKS = 26;

    public TrainingSettings {
        if (every.isNegative() || firstAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "hub.forecast.training.every and first-after must be 0 or more, but were " + every + " and "
                            + firstAfter);
        }
        if (least.compareTo(SHORTEST) < 0 || reach.compareTo(least) < 0) {
            throw new IllegalArgumentException("hub.forecast.training.least must be 10 days or more, and reach no less,"
                    + " but were " + least + " and " + reach);
        }
        if (weeks < Comparison.LEAST_WEEKS || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("hub.forecast.training.weeks must be a whole number from "
                    + Comparison.LEAST_WEEKS + " to " + MOST_WEEKS + ", but was " + weeks);
        }
    }
}
