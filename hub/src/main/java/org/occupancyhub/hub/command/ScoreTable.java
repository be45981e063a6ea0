package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.occupancyhub.forecast.backtest.Score;
import org.occupancyhub.forecast.backtest.SiteScores;

/** Scores for people, in at most 100 columns where names are short. What cannot be said is a dash. */
final class ScoreTable {

    private final List<BacktestRun> runs;
    private final PrintWriter out;
    private final String name;

    ScoreTable(List<BacktestRun> runs, PrintWriter out) {
        this.runs = runs;
        this.out = out;
        this.name =
                "%-" + runs.stream().mapToInt(run -> run.name().length()).max().orElse(1) + "s";
    }

    /** How far the middle was off, one line for each method and range of hours ahead. */
    void errors() {
        line(
                name + " %9s %8s %7s %7s %7s %7s %7s %8s",
                "",
                "hours",
                "scored",
                "MAE",
                "RMSE",
                "WAPE",
                "bias",
                "MASE",
                "to naive");
        for (BacktestRun run : runs) {
            for (Score score : run.report().scores()) {
                line(
                        name + " %9s %8d %7.2f %7.2f %6.1f%% %+7.2f %7.3f %8.3f",
                        run.name(),
                        hours(score),
                        score.n(),
                        score.mae(),
                        score.rmse(),
                        100 * score.wape(),
                        score.bias(),
                        score.mase(),
                        score.relativeMae());
            }
        }
    }

    /** How honest the intervals were. */
    void intervals() {
        line(
                name + " %9s %8s %7s %11s %11s %11s",
                "80 % interval",
                "hours",
                "covered",
                "width",
                "pinball .1",
                "pinball .5",
                "pinball .9");
        for (BacktestRun run : runs) {
            for (Score score : run.report().scores()) {
                line(
                        name + " %9s %7.1f%% %7.1f %11.3f %11.3f %11.3f",
                        run.name(),
                        hours(score),
                        100 * score.coverage(),
                        score.width(),
                        score.pinball10(),
                        score.pinball50(),
                        score.pinball90());
            }
        }
    }

    /** Each site, by the first and the last range of hours. */
    void sites() {
        if (runs.isEmpty()) {
            return;
        }
        List<Score> ranges = runs.get(0).report().scores();
        List<Score> shown = ranges.size() == 1 ? ranges : List.of(ranges.get(0), ranges.get(ranges.size() - 1));
        int width = runs.get(0).report().sites().stream()
                .mapToInt(site -> site.site().length())
                .max()
                .orElse(1);
        String row = "%-" + Math.max(width, "site".length()) + "s " + name;
        StringBuilder above = new StringBuilder(String.format(row, "", ""));
        StringBuilder head = new StringBuilder(String.format(row, "site", "model"));
        for (Score range : shown) {
            above.append(String.format("%28s", "hours " + hours(range)));
            head.append(String.format(" %7s %6s %6s %5s", "MAE", "MASE", "cover", "width"));
        }
        out.println(above);
        out.println(head);
        for (int i = 0; i < runs.get(0).report().sites().size(); i++) {
            for (BacktestRun run : runs) {
                SiteScores scores = run.report().sites().get(i);
                StringBuilder text = new StringBuilder(String.format(row, scores.site(), run.name()));
                for (Score range : shown) {
                    Score score = scores.scores().get(ranges.indexOf(range));
                    text.append(String.format(
                            Locale.ROOT,
                            " %7.2f %6.3f %5.1f%% %5.1f",
                            score.mae(),
                            score.mase(),
                            100 * score.coverage(),
                            score.width()));
                }
                out.println(dashed(text.toString()));
            }
        }
    }

    /** Each method against the first one: below 0 the first is better. */
    void comparisons(List<MethodComparison> comparisons) {
        line(
                name + " " + name + " %7s %7s %15s %5s %6s",
                "compared by weeks",
                "against",
                "hours",
                "MASE",
                "95 %",
                "weeks",
                "better");
        for (MethodComparison one : comparisons) {
            line(
                    name + " " + name + " %7s %+7.3f %+7.3f %+7.3f %5d %5.0f%%",
                    one.model(),
                    one.against(),
                    one.firstHorizon() + ".." + one.lastHorizon(),
                    one.comparison().difference(),
                    one.comparison().from95(),
                    one.comparison().to95(),
                    one.comparison().weeks(),
                    100 * one.comparison().shareBetter());
        }
    }

    private void line(String format, Object... values) {
        out.println(dashed(String.format(Locale.ROOT, format, values)).stripTrailing());
    }

    /** In place of a number that is none, as wide as that. */
    private static String dashed(String row) {
        return row.replace("NaN%", "   –").replace("NaN", "  –");
    }

    private static String hours(Score score) {
        return score.firstHorizon() + ".." + score.lastHorizon();
    }
}
