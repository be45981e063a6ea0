package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.occupancyhub.forecast.backtest.BacktestReport;
import org.occupancyhub.forecast.backtest.Score;

/** Scores for people, one line for each forecaster and range of hours ahead. */
final class ScoreTable {

    private ScoreTable() {}

    static void print(List<BacktestReport> reports, PrintWriter out) {
        int width = reports.stream()
                .mapToInt(report -> report.model().length())
                .max()
                .orElse(0);
        String name = "%-" + Math.max(width, "model".length()) + "s";
        out.printf(
                Locale.ROOT,
                name + " %9s %9s %7s %7s %7s %7s %7s %9s %7s%n",
                "model",
                "hours",
                "scored",
                "MAE",
                "RMSE",
                "WAPE",
                "bias",
                "MASE",
                "coverage",
                "width");
        for (BacktestReport report : reports) {
            for (Score score : report.scores()) {
                out.printf(
                        Locale.ROOT,
                        name + " %9s %9d %7.2f %7.2f %6.1f%% %7.2f %7.3f %8.1f%% %7.1f%n",
                        report.model(),
                        score.firstHorizon() + ".." + score.lastHorizon(),
                        score.n(),
                        score.mae(),
                        score.rmse(),
                        100 * score.wape(),
                        score.bias(),
                        score.mase(),
                        100 * score.coverage(),
                        score.width());
            }
        }
        out.flush();
    }
}
