package org.occupancyhub.routes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.registry.TrainingRun;
import org.occupancyhub.models.registry.TrainingRun.Trigger;

class TrainingAnswersTest {

    private static final Instant AT = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void theStateSaysWhatCameOfARun() {
        assertThat(state(null, null, false, null, null)).isEqualTo("waiting");
        assertThat(state(AT, null, false, null, null)).isEqualTo("running");
        assertThat(state(AT, AT, false, "version 2 serves", null)).isEqualTo("done");
        assertThat(state(AT, AT, false, null, "the disk is full")).isEqualTo("failed");
        assertThat(state(AT, AT, true, null, "cancelled while it reads gym")).isEqualTo("cancelled");
    }

    @Test
    void aRunThatWasCancelledTooLateIsDone() {
        assertThat(state(AT, AT, true, "version 2 serves", null)).isEqualTo("done");
    }

    private static String state(Instant started, Instant finished, boolean cancelled, String outcome, String failure) {
        return TrainingAnswers.RunAnswer.of(new TrainingRun(
                        1, Trigger.DEMAND, 1, AT, started, finished, null, 0, 0, cancelled, outcome, failure))
                .state();
    }
}
