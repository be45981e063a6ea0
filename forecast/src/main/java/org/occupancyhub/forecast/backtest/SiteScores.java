package org.occupancyhub.forecast.backtest;

import java.util.List;

/**
 * How good forecasts were at one site.
 *
 * @param scale what its MASE is measured by: the MAE of the seasonal naive (168 h) before the first origin; {@code NaN}
 *     where no two counts before it are a week apart
 * @param scores for the same horizons as those of the {@link BacktestReport}
 */
public record SiteScores(String site, double scale, List<Score> scores) {

    public SiteScores {
        scores = List.copyOf(scores);
    }
}
