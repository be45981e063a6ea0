package org.occupancyhub.forecast.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.forecast.training.TrainingHub.END;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.model.Methods;
import org.occupancyhub.forecast.training.TrainingListener.Outcome;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.TrainingRun;
import org.occupancyhub.models.registry.TrainingRun.Trigger;

/** Trainings that are stopped or fail half-way, and those that come after them. */
class UnfinishedTrainingsTest {

    private static final ForecastMethods METHODS = Methods.only("profile-level", "seasonal-naive");

    private final TrainingHub hub = new TrainingHub(METHODS);

    @Test
    void aHubThatStopsLeavesItsTrainingToTheNextOne() {
        hub.twoGyms();
        hub.runs.request(Trigger.DRIFT);
        hub.runs.atNextStep(() -> {
            hub.trainings.close();
            Thread.currentThread().interrupt();
        });
        hub.tend();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(hub.outcomes).containsExactly(Outcome.LEFT);
        assertThat(hub.runs.open()).isPresent();
        TrainingHub next = new TrainingHub(METHODS, hub.versions, hub.runs);
        next.twoGyms();
        next.tend();
        assertThat(next.outcomes).containsExactly(Outcome.TRAINED);
    }

    @Test
    void oneThatABrokenDatabaseEndsWhileTheHubStopsIsLeftToo() {
        hub.twoGyms();
        hub.runs.request(Trigger.DRIFT);
        hub.runs.atNextStep(() -> {
            hub.trainings.close();
            throw new IllegalStateException("the pool of connections is closed");
        });
        hub.tend();

        assertThat(hub.outcomes).containsExactly(Outcome.LEFT);
        assertThat(hub.runs.open()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void oneThatEndsBeforeItsVersionsServeIsNoReasonNotToTrain(Alias unchanged) {
        hub.twoGyms();
        hub.runs.request(Trigger.DEMAND);
        hub.versions.failNext(unchanged);
        hub.tend();
        assertThat(hub.outcomes).containsExactly(Outcome.FAILED);

        hub.runs.request(Trigger.DEMAND);
        hub.tend();

        assertThat(hub.outcomes).containsExactly(Outcome.FAILED, Outcome.TRAINED);
        assertThat(hub.versions.version(Alias.CHAMPION)).hasValue(2);
        assertThat(hub.versions.version(Alias.CHALLENGER)).hasValue(2);
    }

    @Test
    void oneThatFailedIsTriedAgainTheNextDayThoughAChampionServes() {
        hub.versions.point(Alias.CHAMPION, hub.versions.add("profile-level", new byte[0]), null, "");
        hub.runs.endAt(END);
        hub.runs.request(Trigger.DEMAND);
        hub.runs.fail(1, "the disk is full");

        hub.clock.set(END.plus(Duration.ofHours(23)));
        hub.tend();
        assertThat(hub.runs.requests()).isEqualTo(1);
        hub.clock.set(END.plus(Duration.ofHours(25)));
        hub.tend();
        assertThat(hub.runs.requests()).isEqualTo(2);
    }

    @Test
    void oneThatAPersonCancelledIsNot() {
        hub.versions.point(Alias.CHAMPION, hub.versions.add("profile-level", new byte[0]), null, "");
        hub.runs.endAt(END);
        TrainingRun run = hub.runs.request(Trigger.DEMAND);
        hub.runs.cancel(run.id());
        hub.runs.fail(run.id(), "cancelled while it reads gym");

        hub.clock.set(END.plus(Duration.ofDays(6)));
        hub.tend();
        assertThat(hub.runs.requests()).isEqualTo(1);
    }

    @Test
    void whileOneIsUnderWayAtAnotherHubNoneIsDue() {
        hub.twoGyms();
        hub.runs.request(Trigger.DEMAND);
        hub.runs.underWayElsewhere();
        hub.looks();

        assertThat(hub.runs.requests()).isEqualTo(1);
    }
}
