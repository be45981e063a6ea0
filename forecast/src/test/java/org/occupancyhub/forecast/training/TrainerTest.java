package org.occupancyhub.forecast.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.model.Methods;
import org.occupancyhub.forecast.training.TrainingListener.Outcome;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.registry.TrainingRun.Trigger;

/** Which methods a training compares, and what it leaves alone. */
class TrainerTest {

    private static final ForecastMethods WITHOUT_ENGINE = ForecastMethods.of(
            Methods.blendWithoutEngine(), plain("profile-level"), plain("seasonal-naive"), plain("seasonal-naive-day"));

    private final TrainingHub hub = new TrainingHub(WITHOUT_ENGINE);

    @Test
    void aChampionThatThisMachineCannotFitKeepsItsPlace() {
        hub.twoGyms();
        long forests = hub.versions.add("blend", new byte[] {1, 2, 3});
        hub.versions.point(Alias.CHAMPION, forests, AliasChange.Kind.PROMOTED, "grown where that can be done");
        hub.runs.request(Trigger.DEMAND);
        hub.tend();

        assertThat(hub.versions.version(Alias.CHAMPION)).hasValue(forests);
        assertThat(hub.versions.all()).hasSize(1);
        assertThat(hub.outcomes).containsExactly(Outcome.UNNEEDED);
        assertThat(hub.runs.newest(1).get(0).outcome())
                .isEqualTo(
                        "version 1 keeps its place: blend cannot be fitted on the machine of this hub, whose log says why");
    }

    @Test
    void withoutAChampionTheOthersAreComparedAndTheOutcomeSaysWhatWasLeftOut() {
        hub.twoGyms();
        hub.runs.request(Trigger.DEMAND);
        hub.tend();

        assertThat(hub.versions.find(1).orElseThrow().learnt().compared().keySet())
                .containsExactlyInAnyOrder("profile-level", "seasonal-naive", "seasonal-naive-day");
        assertThat(hub.runs.newest(1).get(0).outcome())
                .startsWith("version 1 (profile-level) serves")
                .endsWith("; left out, as the machine of this hub cannot fit it: blend");
    }

    private static ForecastMethod plain(String name) {
        return ForecastMethods.standard().named(name).orElseThrow();
    }
}
