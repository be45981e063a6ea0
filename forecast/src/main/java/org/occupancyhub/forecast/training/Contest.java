package org.occupancyhub.forecast.training;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.occupancyhub.forecast.backtest.Backtest;
import org.occupancyhub.forecast.backtest.BacktestPlan;
import org.occupancyhub.forecast.backtest.BacktestReport;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.models.reason.TrainingReason;

/** Methods, compared by a backtest on the same weeks of the same sites. */
final class Contest {

    /** What a backtest costs grows with the sites it scores; more than these tell little more. All are learnt from. */
    private static final int MOST_SITES = 32;
    /** The seasonal naive needs a week, and the scale of its errors another. */
    private static final Duration BEFORE = Duration.ofDays(15);

    private static final Duration LEAST_BEFORE = Duration.ofDays(8);

    private final Map<String, BacktestReport> reports = new LinkedHashMap<>();
    private final Map<String, MethodStanding> standings = new LinkedHashMap<>();

    private Contest() {}

    /** From the first day that leaves enough before it; empty where no day does. */
    static Optional<BacktestPlan> plan(TrainingData data, int weeks) {
        LocalDate last = LocalHour.date(data.untilLocal()).minusDays(1);
        LocalDate first =
                LocalHour.date(LocalHour.of(data.from(), data.sites().get(0).zone()));
        LocalDate from = latest(last.minusWeeks(weeks).plusDays(1), first.plusDays(BEFORE.toDays()));
        if (from.isAfter(last.minusDays(2))) {
            from = first.plusDays(LEAST_BEFORE.toDays());
        }
        return from.isAfter(last) ? Optional.empty() : Optional.of(BacktestPlan.daily(from, last, LocalHour.WEEK));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static Contest of(List<ForecastMethod> methods, TrainingData data, BacktestPlan plan, TrainingProgress progress) {
        Contest contest = new Contest();
        List<SitePast> sites = scored(data.sites());
        for (ForecastMethod method : methods) {
            BacktestReport report = new Backtest(plan, sites, 1)
                    .run(
                            method,
                            row -> {},
                            (done, all) -> progress.at(
                                    TrainingReason.COMPARES.with(method.name()).toString(), done, all));
            contest.reports.put(method.name(), report);
            contest.standings.put(method.name(), MethodStanding.of(report));
        }
        return contest;
    }

    /** Evenly over all of them, in their order, always the same. */
    private static List<SitePast> scored(List<SitePast> sites) {
        if (sites.size() <= MOST_SITES) {
            return sites;
        }
        List<SitePast> scored = new ArrayList<>();
        for (int i = 0; i < MOST_SITES; i++) {
            scored.add(sites.get(i * sites.size() / MOST_SITES));
        }
        return scored;
    }

    MethodStanding best() {
        return standings.values().stream()
                .filter(standing -> Double.isFinite(standing.error()))
                .min(Comparator.comparingDouble(MethodStanding::error))
                .orElseGet(() -> standings.values().iterator().next());
    }

    /** Null where it was not compared. */
    MethodStanding standing(String method) {
        return standings.get(method);
    }

    BacktestReport report(String method) {
        return reports.get(method);
    }

    /** Errors by method. */
    Map<String, Double> errors() {
        Map<String, Double> errors = new TreeMap<>();
        standings.forEach((method, standing) -> {
            if (Double.isFinite(standing.error())) {
                errors.put(method, standing.error());
            }
        });
        return errors;
    }
}
