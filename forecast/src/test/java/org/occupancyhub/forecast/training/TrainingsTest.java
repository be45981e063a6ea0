package org.occupancyhub.forecast.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.model.Methods;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.forecast.training.TrainingListener.Outcome;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.TrainingRun.Trigger;
import org.occupancyhub.models.registry.VersionScore;

class TrainingsTest {

    private final TrainingHub hub =
            new TrainingHub(Methods.only("profile-level", "seasonal-naive", "seasonal-naive-day"));

    @Test
    void theFirstTrainingComesSoonAfterTheStartAndMakesAChampionThatBeatsTheNaive() {
        hub.twoGyms();
        hub.runs.endAt(TrainingHub.END);

        hub.tend();
        assertThat(hub.runs.newest(1)).isEmpty(); // a hub that starts has other things to do
        hub.clock.set(TrainingHub.END.plus(Duration.ofMinutes(2)));
        hub.tend();
        assertThat(hub.runs.newest(1)).isEmpty(); // more history may be on its way
        hub.clock.set(TrainingHub.END.plus(Duration.ofMinutes(3)));
        hub.tend();

        assertThat(hub.runs.newest(9)).singleElement().satisfies(run -> {
            assertThat(run.trigger()).isEqualTo(Trigger.SCHEDULE);
            assertThat(run.outcome()).contains("version 1 (profile-level) serves", "beats the seasonal naive");
        });
        assertThat(hub.outcomes).containsExactly(Outcome.TRAINED);
        assertThat(hub.runs.steps()).contains("reads gym", "compares profile-level on the last weeks");
        assertThat(hub.versions.version(Alias.CHAMPION)).hasValue(1);
        assertThat(hub.versions.version(Alias.CHALLENGER)).hasValue(1);
        ForecasterVersion version = hub.versions.find(1).orElseThrow();
        assertThat(version.learnt().sites()).isEqualTo(2);
        assertThat(version.learnt().until()).isEqualTo(TrainingHub.END);
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
        assertThat(hub.versions.changes(9))
                .extracting(AliasChange::alias, AliasChange::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Alias.CHALLENGER, AliasChange.Kind.TRAINED),
                        org.assertj.core.groups.Tuple.tuple(Alias.CHAMPION, AliasChange.Kind.PROMOTED));
    }

    @Test
    void theNextIsDueAfterAWeekAndTheSameMethodReplacesItsOlderVersion() {
        hub.twoGyms();
        hub.runs.endAt(TrainingHub.END);
        hub.looks();
        hub.clock.set(TrainingHub.END.plus(Duration.ofDays(6)));
        hub.tend();
        assertThat(hub.runs.newest(9)).hasSize(1);

        hub.counts.put("third", Weeks.noisy(12, 3));
        hub.clock.set(TrainingHub.END.plus(Duration.ofDays(8)));
        hub.tend();

        assertThat(hub.runs.newest(9)).hasSize(2);
        assertThat(hub.versions.version(Alias.CHAMPION)).hasValue(2);
        assertThat(hub.versions.changes(2).get(1).reason()).contains("replace their older version");
    }

    @Test
    void whereNothingNewWasCountedNothingIsTrained() {
        hub.twoGyms();
        hub.runs.request(Trigger.DEMAND);
        hub.tend();
        hub.runs.request(Trigger.DEMAND);
        hub.tend();

        assertThat(hub.versions.all()).hasSize(1);
        assertThat(hub.runs.newest(1).get(0).outcome())
                .isEqualTo("nothing new was counted since version 1 was trained");
        assertThat(hub.outcomes).containsExactly(Outcome.TRAINED, Outcome.UNNEEDED);
    }

    @Test
    void withUnderTwoWeeksOfHistoryNoneIsDueAndOneOnDemandSaysWhy() {
        hub.counts.put("gym", since(Weeks.noisy(12, 1), 5));
        hub.looks();
        assertThat(hub.runs.newest(1)).isEmpty();

        hub.runs.request(Trigger.DEMAND);
        hub.tend();
        assertThat(hub.runs.newest(1).get(0).outcome()).isEqualTo("there is too little history to compare methods on");
        hub.counts.clear();
        hub.runs.request(Trigger.DEMAND);
        hub.tend();
        assertThat(hub.runs.newest(1).get(0).outcome()).isEqualTo("nothing was ever counted");
    }

    @Test
    void twoWeeksAreEnoughForTheFirstChampion() {
        hub.counts.put("gym", since(Weeks.noisy(12, 1), 16));
        hub.looks();

        assertThat(hub.runs.newest(1).get(0).outcome()).contains("version 1");
        assertThat(hub.versions.version(Alias.CHAMPION)).hasValue(1);
    }

    @Test
    void oneThatIsCancelledStopsAtItsNextStepAndChangesNothing() {
        hub.twoGyms();
        hub.runs.request(Trigger.DEMAND);
        hub.runs.cancelNext();
        hub.tend();

        assertThat(hub.runs.newest(1).get(0).failure()).startsWith("cancelled while it reads");
        assertThat(hub.versions.all()).isEmpty();
        assertThat(hub.outcomes).containsExactly(Outcome.CANCELLED);
    }

    @Test
    void oneThatFailsIsOnRecordAndTheNextIsTried() {
        hub.twoGyms();
        hub.counts.put("broken", null);
        hub.runs.request(Trigger.DEMAND);
        hub.tend();
        assertThat(hub.runs.newest(1).get(0).failure()).contains("NullPointerException");
        assertThat(hub.outcomes).containsExactly(Outcome.FAILED);

        hub.counts.remove("broken");
        hub.runs.request(Trigger.DEMAND);
        hub.tend();
        assertThat(hub.outcomes).containsExactly(Outcome.FAILED, Outcome.TRAINED);
    }

    @Test
    void theFingerprintTellsDataApart() {
        hub.twoGyms();
        DataReader reader = hub.reader();
        String first = reader.read(TrainingHub.END, (step, done, all) -> {}).fingerprint();

        assertThat(reader.read(TrainingHub.END.plusSeconds(7200), (step, done, all) -> {})
                        .fingerprint())
                .isEqualTo(first)
                .hasSize(64);
        hub.counts.put(
                "gym",
                Weeks.changed(hub.counts.get("gym"), hub.counts.get("gym").end() - 1, hour -> 77));
        assertThat(reader.read(TrainingHub.END, (step, done, all) -> {}).fingerprint())
                .isNotEqualTo(first);
    }

    private static HourlySeries since(HourlySeries series, int days) {
        int from = series.end() - days * LocalHour.DAY;
        return HourlySeries.of(from, series.copy(from, series.end()));
    }
}
