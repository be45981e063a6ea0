package org.occupancyhub.forecast.training;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.forecast.TrainingSettings;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.registry.ManualExecutor;
import org.occupancyhub.forecast.registry.MemoryRuns;
import org.occupancyhub.forecast.registry.MemoryVersions;
import org.occupancyhub.forecast.registry.SettableClock;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.forecast.training.TrainingListener.Outcome;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

/** A hub that trains, with a registry in memory. Gyms are counted for twelve weeks, up to {@link #END}. */
final class TrainingHub {

    static final Instant END =
            LocalHour.start(Weeks.MONDAY + 12 * LocalHour.WEEK).toInstant(ZoneOffset.UTC);

    private static final TrainingSettings SETTINGS = new TrainingSettings(
            Duration.ofDays(7), Duration.ofMinutes(1), Duration.ofDays(400), 8, Duration.ofDays(14));

    final Map<String, HourlySeries> counts = new HashMap<>();
    final SettableClock clock = new SettableClock(END);
    final MemoryVersions versions;
    final MemoryRuns runs;
    final List<Outcome> outcomes = new ArrayList<>();
    final Trainings trainings;

    private final ManualExecutor thread = new ManualExecutor();

    TrainingHub(ForecastMethods methods) {
        this(methods, new MemoryVersions(), new MemoryRuns());
    }

    /** One that shares the registry with others. */
    TrainingHub(ForecastMethods methods, MemoryVersions versions, MemoryRuns runs) {
        this.versions = versions;
        this.runs = runs;
        trainings = new Trainings(
                runs,
                versions,
                methods,
                () -> counts.keySet().stream().map(TrainingHub::site).toList(),
                new SitePasts(new CountedHistory(), Holidays.NONE),
                SETTINGS,
                (outcome, took) -> outcomes.add(outcome),
                clock,
                thread);
    }

    DataReader reader() {
        return new DataReader(
                () -> counts.keySet().stream().map(TrainingHub::site).toList(),
                new SitePasts(new CountedHistory(), Holidays.NONE),
                SETTINGS.reach());
    }

    void twoGyms() {
        counts.put("gym", Weeks.noisy(12, 1));
        counts.put("other", Weeks.noisy(12, 2));
    }

    /** Until a hub that just started has seen that no more history comes. */
    void looks() {
        for (int minute = 2; minute < 5; minute++) {
            clock.set(END.plus(Duration.ofMinutes(minute)));
            tend();
        }
    }

    void tend() {
        trainings.tend();
        thread.run();
    }

    private static Site site(String id) {
        return new Site(
                new SiteId(id),
                id,
                ZoneOffset.UTC,
                null,
                Duration.ofMinutes(10),
                OpeningHours.ALWAYS,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }

    /** What was counted, as rows of the mart. */
    private final class CountedHistory implements History {
        @Override
        public List<HourRow> hours(SiteId site, Instant from, Instant to) {
            HourlySeries series = counts.get(site.value());
            List<HourRow> rows = new ArrayList<>();
            int first = Math.max(series.first(), LocalHour.of(from, ZoneOffset.UTC));
            for (int hour = first; hour < Math.min(series.end(), LocalHour.of(to, ZoneOffset.UTC)); hour++) {
                if (series.has(hour)) {
                    double count = series.at(hour);
                    rows.add(new HourRow(LocalHour.start(hour).toInstant(ZoneOffset.UTC), count, count, count, 1));
                }
            }
            return rows;
        }

        @Override
        public List<SiteReading> course(SiteId site, Instant from, Instant to, Duration step) {
            return List.of();
        }
    }
}
