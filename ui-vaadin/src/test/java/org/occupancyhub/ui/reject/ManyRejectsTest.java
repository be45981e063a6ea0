package org.occupancyhub.ui.reject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.RejectScene;
import org.occupancyhub.models.reject.RejectQuery;
import org.occupancyhub.ui.reject.Tally.End;

class ManyRejectsTest {

    private static final Selection ALL = Selection.all(RejectQuery.OPEN, 4_184);

    private final RejectScene scene = RejectScene.of("many", Instant.parse("2026-11-19T13:20:00Z"));
    private final ManyRejects many = new ManyRejects(scene, scene);
    private final List<Tally> progress = new ArrayList<>();

    @Test
    void allThatMatchAreSentAgainAlthoughTheQueueGetsShorterMeanwhile() {
        Tally end = many.resend(ALL, "admin", progress::add, () -> false);

        assertThat(end.end()).isEqualTo(End.DONE);
        assertThat(end.done()).isEqualTo(1_395); // every third one is good
        assertThat(end.handled()).isEqualTo(4_184);
        assertThat(progress).hasSize(42);
        assertThat(scene.page(RejectQuery.OPEN, null, 1).total()).isEqualTo(4_184 - 1_395);
    }

    @Test
    void whoStopsKeepsWhatWasDone() {
        Tally end = many.dismiss(ALL, "", progress::add, () -> progress.size() == 3);

        assertThat(end.end()).isEqualTo(End.STOPPED);
        assertThat(end.done()).isEqualTo(3L * ManyRejects.PART);
    }

    @Test
    void whenKafkaGoesAwayInBetweenItSaysHowFarItCame() {
        Tally end = many.resend(
                ALL,
                "admin",
                tally -> {
                    progress.add(tally);
                    scene.kafkaDown(progress.size() == 2);
                },
                () -> false);

        assertThat(end.end()).isEqualTo(End.FAILED);
        assertThat(end.handled()).isEqualTo(2L * ManyRejects.PART);
    }

    @Test
    void onlyThoseThatAreTickedAreTouched() {
        Tally end = many.dismiss(Selection.of(Set.of(3L, 4L)), "spam", progress::add, () -> false);

        assertThat(end.done()).isEqualTo(2);
        assertThat(scene.find(3).orElseThrow().note()).isEqualTo("spam");
        assertThat(scene.page(RejectQuery.OPEN, null, 1).total()).isEqualTo(4_182);
    }

    @Test
    void oneThatSomebodyElseSettledIsCountedApart() {
        scene.dismiss(3, "");

        Tally end = many.dismiss(Selection.of(Set.of(3L, 4L)), "", progress::add, () -> false);

        assertThat(end.done()).isEqualTo(1);
        assertThat(end.refused()).isEqualTo(1);
    }
}
