package org.occupancyhub.forecast.backtest;

import java.util.List;

/**
 * How good a forecaster was.
 *
 * @param model its name
 * @param scores one for horizons 1..24 and one for 1..hours where that is more
 */
public record BacktestReport(String model, List<Score> scores) {

    public BacktestReport {
        scores = List.copyOf(scores);
    }
}
