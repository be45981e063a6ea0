package org.occupancyhub.forecast.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.TrainingRun.Trigger;
import org.occupancyhub.models.registry.VersionScore;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

class TrainingsTest {

    private static final TrainingSettings SETTINGS = new TrainingSettings(
            Duration.ofDays(7), Duration.ofMinutes(1), Duration.ofDays(400), 6, Duration.ofDays(14));
    private static final Instant END =
            LocalHour.start(Weeks.MONDAY + 12 * LocalHour.WEEK).toInstant(ZoneOffset.UTC);

    private final Map<String, HourlySeries> counts = new HashMap<>();
    private final SettableClock clock = new SettableClock(END);
    private final ManualExecutor thread = new ManualExecutor();
    private final MemoryVersions versions = new MemoryVersions();
    private final MemoryRuns runs = new MemoryRuns();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Trainings trainings = new Trainings(
            runs,
            versions,
            ForecastMethods.standard().only("profile-level", "seasonal-naive", "seasonal-mean"),
            () -> counts.keySet().stream().map(TrainingsTest::site).toList(),
            new SitePasts(new CountedHistory(), Holidays.NONE),
            SETTINGS,
            (outcome, took) -> outcomes.add(outcome),
            clock,
            thread);

    @Test
    void theFirstTrainingComesSoonAfterTheStartAndMakesAChampionThatBeatsTheNaive() {
        twoGyms();
        runs.endAt(END);

        tend();
        assertThat(runs.newest(1)).isEmpty(); // a hub that starts has other things to do
        clock.set(END.plus(Duration.ofMinutes(2)));
        tend();
        assertThat(runs.newest(1)).isEmpty(); // more history may be on its way
        clock.set(END.plus(Duration.ofMinutes(3)));
        tend();

        assertThat(runs.newest(9)).singleElement().satisfies(run -> {
            assertThat(run.trigger()).isEqualTo(Trigger.SCHEDULE);
            assertThat(run.outcome()).contains("version 1 (profile-level) serves", "beats the seasonal naive");
        });
        assertThat(outcomes).containsExactly(Outcome.TRAINED);
        assertThat(runs.steps()).contains("reads gym", "compares profile-level on the last weeks");
        assertThat(versions.version(Alias.CHAMPION)).hasValue(1);
        assertThat(versions.version(Alias.CHALLENGER)).hasValue(1);
        ForecasterVersion version = versions.find(1).orElseThrow();
        assertThat(version.learnt().sites()).isEqualTo(2);
        assertThat(version.learnt().until()).isEqualTo(END);
        assertThat(version.learnt().compared()).containsKeys("profile-level", "seasonal-naive");
        assertThat(version.learnt().verdict()).startsWith("better than the seasonal naive beyond noise");
        assertThat(version.scores())
                .extracting(VersionScore::site, VersionScore::firstHorizon, VersionScore::lastHorizon)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("", 1, 24),
                        org.assertj.core.groups.Tuple.tuple("", 25, 168))
                .hasSize(6);
        assertThat(version.scores()).allSatisfy(score -> {
            assertThat(score.mae()).isLessThan(score.naiveMae());
            assertThat(score.coverage()).isBetween(0.6, 0.95);
        });
        assertThat(versions.changes(9))
                .extracting(AliasChange::alias, AliasChange::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Alias.CHAMPION, AliasChange.Kind.PROMOTED),
                        org.assertj.core.groups.Tuple.tuple(Alias.CHALLENGER, AliasChange.Kind.TRAINED));
    }

    @Test
    void theNextIsDueAfterAWeekAndTheSameMethodReplacesItsOlderVersion() {
        twoGyms();
        runs.endAt(END);
        looks();
        clock.set(END.plus(Duration.ofDays(6)));
        tend();
        assertThat(runs.newest(9)).hasSize(1);

        counts.put("third", Weeks.noisy(12, 3));
        clock.set(END.plus(Duration.ofDays(8)));
        tend();

        assertThat(runs.newest(9)).hasSize(2);
        assertThat(versions.version(Alias.CHAMPION)).hasValue(2);
        assertThat(versions.changes(1).get(0).reason()).contains("replace their older version");
    }

    @Test
    void whereNothingNewWasCountedNothingIsTrained() {
        twoGyms();
        runs.request(Trigger.DEMAND);
        tend();
        runs.request(Trigger.DEMAND);
        tend();

        assertThat(versions.all()).hasSize(1);
        assertThat(runs.newest(1).get(0).outcome()).isEqualTo("nothing new was counted since version 1 was trained");
        assertThat(outcomes).containsExactly(Outcome.TRAINED, Outcome.UNNEEDED);
    }

    @Test
    void withUnderTwoWeeksOfHistoryNoneIsDueAndOneOnDemandSaysWhy() {
        counts.put("gym", since(Weeks.noisy(12, 1), 5));
        looks();
        assertThat(runs.newest(1)).isEmpty();

        runs.request(Trigger.DEMAND);
        tend();
        assertThat(runs.newest(1).get(0).outcome()).isEqualTo("there is too little history to compare methods on");
        counts.clear();
        runs.request(Trigger.DEMAND);
        tend();
        assertThat(runs.newest(1).get(0).outcome()).isEqualTo("nothing was ever counted");
    }

    @Test
    void twoWeeksAreEnoughForTheFirstChampion() {
        counts.put("gym", since(Weeks.noisy(12, 1), 16));
        looks();

        assertThat(runs.newest(1).get(0).outcome()).contains("version 1");
        assertThat(versions.version(Alias.CHAMPION)).hasValue(1);
    }

    @Test
    void oneThatIsCancelledStopsAtItsNextStepAndChangesNothing() {
        twoGyms();
        runs.request(Trigger.DEMAND);
        runs.cancelNext();
        tend();

        assertThat(runs.newest(1).get(0).failure()).startsWith("cancelled while it reads");
        assertThat(versions.all()).isEmpty();
        assertThat(outcomes).containsExactly(Outcome.CANCELLED);
    }

    @Test
    void oneThatFailsIsOnRecordAndTheNextIsTried() {
        twoGyms();
        counts.put("broken", null);
        runs.request(Trigger.DEMAND);
        tend();
        assertThat(runs.newest(1).get(0).failure()).contains("NullPointerException");
        assertThat(outcomes).containsExactly(Outcome.FAILED);

        counts.remove("broken");
        runs.request(Trigger.DEMAND);
        tend();
        assertThat(outcomes).containsExactly(Outcome.FAILED, Outcome.TRAINED);
    }

    @Test
    void theFingerprintTellsDataApart() {
        twoGyms();
        DataReader reader = new DataReader(
                () -> counts.keySet().stream().map(TrainingsTest::site).toList(),
                new SitePasts(new CountedHistory(), Holidays.NONE),
                Duration.ofDays(400));
        String first = reader.read(END, TrainingProgress.NONE).fingerprint();

        assertThat(reader.read(END.plusSeconds(7200), TrainingProgress.NONE).fingerprint())
                .isEqualTo(first)
                .hasSize(64);
        counts.put("gym", Weeks.changed(counts.get("gym"), counts.get("gym").end() - 1, hour -> 77));
        assertThat(reader.read(END, TrainingProgress.NONE).fingerprint()).isNotEqualTo(first);
    }

    private void twoGyms() {
        counts.put("gym", Weeks.noisy(12, 1));
        counts.put("other", Weeks.noisy(12, 2));
    }

    /** Until a hub that just started has seen that no more history comes. */
    private void looks() {
        for (int minute = 2; minute < 5; minute++) {
            clock.set(END.plus(Duration.ofMinutes(minute)));
            tend();
        }
    }

    private void tend() {
        trainings.tend();
        thread.run();
    }

    private static HourlySeries since(HourlySeries series, int days) {
        int from = series.end() - days * LocalHour.DAY;
        return HourlySeries.of(from, series.copy(from, series.end()));
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
