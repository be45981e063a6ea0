package org.occupancyhub.hub.command;

import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.backtest.Comparison;
import org.occupancyhub.forecast.backtest.WeeklyErrors;

/** A method against another one, by a range of hours ahead. */
record MethodComparison(String model, String against, int firstHorizon, int lastHorizon, Comparison comparison) {

    /** The first against each of the others with the same history. */
    static List<MethodComparison> among(List<BacktestRun> runs, long seed) {
        List<MethodComparison> comparisons = new ArrayList<>();
        for (BacktestRun other : runs) {
            BacktestRun first = runs.stream()
                    .filter(run -> run.historyDays() == other.historyDays())
                    .findFirst()
                    .orElseThrow();
            for (int range = 0; first != other && range < first.report().weeks().size(); range++) {
                WeeklyErrors one = first.report().weeks().get(range);
                comparisons.add(new MethodComparison(
                        first.name(),
                        other.name(),
                        one.firstHorizon(),
                        one.lastHorizon(),
                        Comparison.of(one, other.report().weeks().get(range), seed)));
            }
        }
        return comparisons;
    }
}
