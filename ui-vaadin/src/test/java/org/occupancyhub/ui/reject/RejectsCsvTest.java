package org.occupancyhub.ui.reject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.fixture.RejectScene;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.reject.RejectQuery;
import org.occupancyhub.ui.access.Gate;

class RejectsCsvTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-4", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1", "＝1"})
    void noCellIsAFormula(String hostile) {
        assertThat(RejectsCsv.cell(hostile)).startsWith("\"'");
    }

    @Test
    void quotesAreDoubledAndEverythingElseStaysAsItIs() {
        assertThat(RejectsCsv.cell("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
        assertThat(RejectsCsv.cell("2026-11-18 09:10;n/a")).isEqualTo("\"2026-11-18 09:10;n/a\"");
        assertThat(RejectsCsv.cell("")).isEqualTo("\"\"");
    }

    @Test
    void allPagesAreWritten() throws IOException {
        RejectScene scene = RejectScene.of("many", NOW);
        StringWriter out = new StringWriter();

        new RejectsCsv(
                        scene,
                        new Gate(
                                (name, password) -> false, new DemoAccess(true), new FailedAttempts(Clock.systemUTC())),
                        () -> RejectQuery.OPEN)
                .write(RejectQuery.OPEN, out);

        assertThat(out.toString().lines()).hasSize(1 + 4_184);
        assertThat(out.toString()).startsWith("\uFEFFreject_id,origin,reason,");
    }
}
