package org.occupancyhub.forecast.backtest;

/**
 * How good forecasts were, over all predicted hours that were counted. People unless said otherwise; {@code NaN} where
 * there was nothing to score.
 *
 * @param firstHorizon 1 is the hour that begins at the origin
 * @param lastHorizon inclusive
 * @param n hours scored
 * @param mae mean absolute error
 * @param rmse root of the mean squared error
 * @param wape sum of absolute errors over the sum of counts, a share
 * @param bias mean of predicted minus counted
 * @param mase the site's MAE over that of the seasonal naive (168 h) on its hours before the first origin, averaged over
 *     sites (Hyndman and Koehler 2006)
 * @param relativeMae the MAE over that of the seasonal naive (168 h) on the same hours: below 1 is better than "as a week
 *     ago". Hours without an earlier count at the same hour of the week are left out of both
 * @param pinball10 mean pinball loss of the 10 % quantile
 * @param pinball50 of the middle: half its absolute error
 * @param pinball90 of the 90 % quantile
 * @param coverage share of counts inside the central 80 % interval, 0..1
 * @param width mean width of that interval
 */
public record Score(
        int firstHorizon,
        int lastHorizon,
        long n,
        double mae,
        double rmse,
        double wape,
        double bias,
        double mase,
        double relativeMae,
        double pinball10,
        double pinball50,
        double pinball90,
        double coverage,
        double width) {}
