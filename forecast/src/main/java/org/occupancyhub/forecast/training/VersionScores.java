package org.occupancyhub.forecast.training;

import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.backtest.BacktestReport;
import org.occupancyhub.forecast.backtest.Score;
import org.occupancyhub.models.registry.VersionScore;

/** Scores of a backtest, as the registry keeps them. */
final class VersionScores {

    private VersionScores() {}

    /** @param naive of the same weeks and sites */
    static List<VersionScore> of(BacktestReport report, BacktestReport naive) {
        List<VersionScore> scores = new ArrayList<>(of(VersionScore.ALL_SITES, report.scores(), naive.scores()));
        for (int site = 0; site < report.sites().size(); site++) {
            scores.addAll(of(
                    report.sites().get(site).site(),
                    report.sites().get(site).scores(),
                    naive.sites().get(site).scores()));
        }
        return scores;
    }

    private static List<VersionScore> of(String site, List<Score> scores, List<Score> naive) {
        List<VersionScore> of = new ArrayList<>();
        List<Score> ranges = MethodStanding.ranges(scores);
        for (int range = 0; range < ranges.size(); range++) {
            Score score = ranges.get(range);
            of.add(new VersionScore(
                    site,
                    score.firstHorizon(),
                    score.lastHorizon(),
                    score.n(),
                    known(score.mae()),
                    known(naive.get(range).mae()),
                    known(score.mase()),
                    known(score.coverage()),
                    known(score.width()),
                    known(score.bias())));
        }
        return of;
    }

    private static Double known(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
