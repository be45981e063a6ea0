package org.occupancyhub.forecast.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.occupancyhub.forecast.backtest.BacktestReport;
import org.occupancyhub.forecast.backtest.Score;
import org.occupancyhub.forecast.backtest.WeeklyErrors;
import org.occupancyhub.forecast.backtest.WeeklyErrors.SiteWeek;

/**
 * How one method did on the weeks that all are compared on. The first day and the rest of the week count the same, though
 * the rest has six times the hours: people look at today most.
 *
 * @param error mean of the MASE of 1..24 and 25..168 hours; with too little history for a scale, of the errors relative to
 *     those of the seasonal naive on the same hours
 * @param weeks the same by site and week
 */
record MethodStanding(String method, String parameters, double error, WeeklyErrors weeks) {

    static MethodStanding of(BacktestReport report) {
        List<Score> ranges = ranges(report.scores());
        double mase = mean(ranges.stream().mapToDouble(Score::mase).toArray());
        double relative = mean(ranges.stream().mapToDouble(Score::relativeMae).toArray());
        return new MethodStanding(
                report.model(),
                report.parameters(),
                Double.isFinite(mase) ? mase : relative,
                together(report.weeks().subList(0, ranges.size())));
    }

    /** Those of the first day and of the rest, without the one of both together. */
    static List<Score> ranges(List<Score> scores) {
        return scores.size() > 1 ? scores.subList(0, scores.size() - 1) : scores;
    }

    boolean isOf(String otherMethod, String otherParameters) {
        return method.equals(otherMethod) && Parameters.same(parameters, otherParameters);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Site by site and week by week the mean of the ranges' means, as if each range had half of the hours. */
    private static WeeklyErrors together(List<WeeklyErrors> ranges) {
        Map<String, SiteWeek> first = new HashMap<>();
        ranges.get(0).weeks().forEach(cell -> first.put(cell.site() + "/" + cell.week(), cell));
        WeeklyErrors last = ranges.get(ranges.size() - 1);
        List<SiteWeek> cells = last.weeks().stream()
                .map(cell -> {
                    SiteWeek day = first.get(cell.site() + "/" + cell.week());
                    return day == null ? null : together(day, cell);
                })
                .filter(Objects::nonNull)
                .toList();
        return new WeeklyErrors(ranges.get(0).firstHorizon(), last.lastHorizon(), cells);
    }

    private static SiteWeek together(SiteWeek day, SiteWeek rest) {
        long n = day.n() + rest.n();
        return new SiteWeek(day.site(), day.week(), n, (day.scaled() / day.n() + rest.scaled() / rest.n()) / 2 * n);
    }
}
