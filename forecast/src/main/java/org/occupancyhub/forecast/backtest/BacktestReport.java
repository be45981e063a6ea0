package org.occupancyhub.forecast.backtest;

import java.util.List;

/**
 * How good a method was.
 *
 * @param model its name
 * @param parameters what it was told to do, as a JSON object
 * @param scores over all sites, for horizons 1..24, 25..hours and 1..hours, or for 1..hours alone where that is a day at
 *     most
 * @param sites the same for each site, in the order of the sites
 * @param weeks the errors by site and week, for the same horizons, to {@linkplain Comparison compare} methods by
 */
public record BacktestReport(
        String model, String parameters, List<Score> scores, List<SiteScores> sites, List<WeeklyErrors> weeks) {

    public BacktestReport {
        scores = List.copyOf(scores);
        sites = List.copyOf(sites);
        weeks = List.copyOf(weeks);
    }
}
