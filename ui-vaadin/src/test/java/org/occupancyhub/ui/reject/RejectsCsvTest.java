package org.occupancyhub.ui.reject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.RejectScene;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.models.reject.RejectQuery;
import org.occupancyhub.ui.access.Gate;

class RejectsCsvTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    @Test
    void allPagesAreWritten() throws IOException {
        RejectScene scene = RejectScene.of("many", NOW);
        StringWriter out = new StringWriter();

        new RejectsCsv(
                        scene,
                        new Gate(
                                (name, password) -> false,
                                new DemoAccess(true),
                                new FailedAttempts(Clock.systemUTC()),
                                Reading.OPEN),
                        () -> RejectQuery.OPEN)
                .write(RejectQuery.OPEN, out);

        assertThat(out.toString().lines()).hasSize(1 + 4_184);
        assertThat(out.toString()).startsWith("\uFEFFreject_id,origin,reason,");
    }
}
