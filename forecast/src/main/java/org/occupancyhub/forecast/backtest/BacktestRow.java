package org.occupancyhub.forecast.backtest;

import java.time.OffsetDateTime;

/**
 * What would have been predicted for one hour of one site.
 *
 * @param origin when the forecast is made
 * @param target start of the hour
 * @param predicted people, not rounded
 * @param lower lower end of the central 80 % interval
 * @param upper upper end
 */
public record BacktestRow(
        String site, OffsetDateTime origin, OffsetDateTime target, double predicted, double lower, double upper) {}
