package org.occupancyhub.forecast.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.occupancyhub.forecast.backtest.WeeklyErrors.SiteWeek;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;

/** Adds up errors of one range of horizons, site by site and week by week. */
final class ScoreKeeper {

    private final int firstHorizon;
    private final int lastHorizon;
    private final Map<String, Double> scales;
    private final Map<String, Map<Integer, WeekSum>> weeks = new LinkedHashMap<>();
    private final Map<String, Sums> sites = new LinkedHashMap<>();

    /**
     * @param lastHorizon inclusive
     * @param scales what the MASE of each site is measured by; one of {@code NaN} or 0 leaves the site out of it
     */
    ScoreKeeper(int firstHorizon, int lastHorizon, Map<String, Double> scales) {
        this.firstHorizon = firstHorizon;
        this.lastHorizon = lastHorizon;
        this.scales = scales;
        scales.keySet().forEach(site -> {
            sites.put(site, new Sums());
            weeks.put(site, new TreeMap<>());
        });
    }

    void add(String site, ScoredHour hour) {
        int horizon = hour.ahead() + 1;
        if (firstHorizon <= horizon && horizon <= lastHorizon && hour.isCounted()) {
            sites.get(site).add(hour);
            weeks.get(site)
                    .computeIfAbsent(hour.week(), week -> new WeekSum())
                    .add(Math.abs(hour.expected().predicted() - hour.counted()));
        }
    }

    Score score() {
        Sums all = new Sums();
        sites.values().forEach(all::add);
        double mase = sites.keySet().stream()
                .mapToDouble(this::mase)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        return all.score(firstHorizon, lastHorizon, mase);
    }

    Score score(String site) {
        return sites.get(site).score(firstHorizon, lastHorizon, mase(site));
    }

    WeeklyErrors weeks() {
        List<SiteWeek> all = new ArrayList<>();
        weeks.forEach((site, sums) ->
                sums.forEach((week, sum) -> all.add(new SiteWeek(site, week, sum.n, sum.absolute / scale(site)))));
        return new WeeklyErrors(firstHorizon, lastHorizon, all);
    }

    private double mase(String site) {
        return sites.get(site).mae() / scale(site);
    }

    private double scale(String site) {
        double scale = scales.get(site);
        return scale > 0 ? scale : Double.NaN;
    }

    /** The MAE of "as a week ago" on the hours before the first origin; {@code NaN} where no two are a week apart. */
    static double scale(HourlySeries series, int firstOrigin) {
        HourlySeries before = series.before(firstOrigin);
        double sum = 0;
        long n = 0;
        for (int hour = before.first() + LocalHour.WEEK; hour < before.end(); hour++) {
            if (before.has(hour) && before.has(hour - LocalHour.WEEK)) {
                sum += Math.abs(before.at(hour) - before.at(hour - LocalHour.WEEK));
                n++;
            }
        }
        return sum / n;
    }

    private static final class WeekSum {
        private long n;
        private double absolute;

        void add(double error) {
            n++;
            absolute += error;
        }
    }
}
