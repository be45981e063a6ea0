package org.occupancyhub.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.drift.Drift;
import org.occupancyhub.forecast.drift.DriftDetector;
import org.occupancyhub.forecast.drift.OddDays;
import org.occupancyhub.forecast.drift.SiteErrors;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.models.accuracy.DayError;

/**
 * The watch for drift over real gyms, holidays and seasons and all. They are forecast by the quick part of the default; with
 * the trees the same four alarms are raised from July on, in ten site-years.
 */
class DriftRealDataTest {

    private static final LocalDate FIRST_FORECAST = LocalDate.of(2025, 8, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 2, 27);
    private static final int EVERY = 3;

    private static final Map<String, List<DayError>> ERRORS = new LinkedHashMap<>();
    private static final Map<String, OddDays> ODD = new HashMap<>();

    private final DriftDetector detector = new DriftDetector();

    @BeforeAll
    static void forecast() {
        List<SitePast> parks = SharedData.parks();
        Map<String, SitePast> byName = new HashMap<>();
        Map<String, Map<LocalDate, Sum[]>> days = new LinkedHashMap<>();
        parks.forEach(site -> {
            byName.put(site.name(), site);
            days.put(site.name(), new HashMap<>());
            ODD.put(site.name(), new OddDays(site.rules()));
        });
        BacktestPlan plan = BacktestPlan.daily(FIRST_FORECAST, LAST_DAY, LocalHour.WEEK);
        new Backtest(plan, parks, 2)
                .run(
                        ForecastMethods.standard().named("shape-level").orElseThrow(),
                        row -> {
                            double counted = byName.get(row.site())
                                    .series()
                                    .at(LocalHour.of(row.target().toLocalDateTime()));
                            LocalDate day = row.target().toLocalDate();
                            int lead = row.origin().toLocalDate().until(day).getDays();
                            if (!Double.isNaN(counted) && row.predicted() >= 1) {
                                Sum[] leads = days.get(row.site())
                                        .computeIfAbsent(day, any -> new Sum[DayError.LONGEST_LEAD]);
                                leads[lead] = Sum.plus(leads[lead], counted, row.predicted());
                            }
                        },
                        (done, all) -> {});
        days.forEach((site, sums) -> ERRORS.put(site, errors(sums)));
    }

    @Test
    void holidaysSeasonsAndQuietWeeksAreSeldomCalledADrift() {
        Map<String, SiteErrors> sites = sites();
        List<String> alarms = new ArrayList<>();
        sites.forEach((name, site) -> {
            Drift lasting = null;
            for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
                if (lasting == null) {
                    lasting = detector.detect(site, others(sites, name), day).orElse(null);
                    if (lasting != null) {
                        alarms.add(name + ": " + lasting.reason());
                    }
                } else if (detector.isOver(site, lasting.lastDay(), day)) {
                    lasting = null;
                }
            }
        });
        double siteYears = sites.size() * (FIRST_DAY.datesUntil(LAST_DAY).count() + 1) / 365.0;
        assertThat(alarms.size() / siteYears).as(String.join("\n", alarms)).isLessThan(1);
    }

    @Test
    void aSiteWhoseLevelHalvesIsNoticedOnTheSecondDay() {
        Map<String, SiteErrors> sites = sites();
        int shifts = 0;
        int noticed = 0;
        for (String name : sites.keySet()) {
            for (LocalDate day = FIRST_DAY; day.isBefore(LAST_DAY); day = day.plusDays(EVERY)) {
                if (detector.detect(sites.get(name), others(sites, name), day.plusDays(1))
                        .isEmpty()) {
                    SiteErrors halved = new SiteErrors(halvedFrom(day, ERRORS.get(name)), ODD.get(name));
                    shifts++;
                    noticed += detector.detect(halved, others(sites, name), day.plusDays(1))
                                    .isPresent()
                            ? 1
                            : 0;
                }
            }
        }
        assertThat((double) noticed / shifts).as("share of %d", shifts).isGreaterThan(0.85);
    }

    private static Map<String, SiteErrors> sites() {
        Map<String, SiteErrors> sites = new LinkedHashMap<>();
        ERRORS.forEach((name, errors) -> sites.put(name, new SiteErrors(errors, ODD.get(name))));
        return sites;
    }

    private static Collection<SiteErrors> others(Map<String, SiteErrors> sites, String name) {
        Map<String, SiteErrors> others = new LinkedHashMap<>(sites);
        others.remove(name);
        return others.values();
    }

    private static List<DayError> halvedFrom(LocalDate day, List<DayError> errors) {
        return errors.stream()
                .map(error -> error.day().isBefore(day)
                        ? error
                        : new DayError(
                                error.day(), error.lead(), error.hours(), error.counted() / 2, error.predicted()))
                .toList();
    }

    private static List<DayError> errors(Map<LocalDate, Sum[]> days) {
        List<DayError> errors = new ArrayList<>();
        days.forEach((day, leads) -> {
            for (int lead = 1; lead <= leads.length; lead++) {
                Sum sum = leads[lead - 1];
                if (sum != null) {
                    errors.add(new DayError(day, lead, sum.hours, sum.counted, sum.predicted));
                }
            }
        });
        return errors;
    }

    private record Sum(int hours, double counted, double predicted) {

        static Sum plus(Sum sum, double counted, double predicted) {
            return sum == null
                    ? new Sum(1, counted, predicted)
                    : new Sum(sum.hours + 1, sum.counted + counted, sum.predicted + predicted);
        }
    }
}
