package org.occupancyhub.models.accuracy;

import java.util.Collection;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Some weeks, or sites, of one range of horizons as one, each forecast with the same weight. People; {@code NaN} where
 * nothing was scored, or nothing can be compared.
 *
 * @param comparedMae of those that can be compared with the count of a week before
 * @param naiveMae of taking that count, on the same hours
 */
public record AccuracyTotal(
        long scoredHours, double mae, double bias, double coverage, double width, double comparedMae, double naiveMae) {

    public static AccuracyTotal of(Collection<WeekAccuracy> weeks) {
        return new AccuracyTotal(
                weeks.stream().mapToLong(WeekAccuracy::scoredHours).sum(),
                mean(weeks, WeekAccuracy::forecasts, WeekAccuracy::mae),
                mean(weeks, WeekAccuracy::forecasts, WeekAccuracy::bias),
                mean(weeks, WeekAccuracy::forecasts, WeekAccuracy::coverage),
                mean(weeks, WeekAccuracy::forecasts, WeekAccuracy::width),
                mean(weeks, WeekAccuracy::compared, WeekAccuracy::comparedMae),
                mean(weeks, WeekAccuracy::compared, WeekAccuracy::naiveMae));
    }

    public boolean isScored() {
        return scoredHours > 0;
    }

    /** Below 1 is better than taking the count of a week before. */
    public double relativeError() {
        return naiveMae > 0 ? comparedMae / naiveMae : Double.NaN;
    }

    /** Above 0 is better than that, 1 is perfect. */
    public double skill() {
        return 1 - relativeError();
    }

    private static double mean(
            Collection<WeekAccuracy> weeks, ToIntFunction<WeekAccuracy> weight, ToDoubleFunction<WeekAccuracy> value) {
        long weights = 0;
        double sum = 0;
        for (WeekAccuracy week : weeks) {
            int own = weight.applyAsInt(week);
            if (own > 0) {
                weights += own;
                sum += own * value.applyAsDouble(week);
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }
}
