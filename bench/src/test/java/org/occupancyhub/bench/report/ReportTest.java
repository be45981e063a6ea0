package org.occupancyhub.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Machine MACHINE = new Machine("2026-01-01T00:00:00Z", "CPU", 2, 1024, "Linux", "VM 17", 0.5);

    @TempDir
    Path directory;

    @Test
    void theSameNumbersStandInBothFiles() throws Exception {
        Table table = new Table("events", "ratio").row(1000, new Spread(0.5, 0.25, 0.75, 3));
        Result result = new Result("loader", "A title", "What it means.", "at least 0.5.", table);

        new Report(MACHINE, 1.5, "-Xmx1g", false, Duration.ofSeconds(90), List.of(result)).writeTo(directory);

        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("bench.json").toFile());
        assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
        assertThat(json.at("/results/0/rows/0/ratio/median").asDouble()).isEqualTo(0.5);
        assertThat(Files.readString(directory.resolve("README.md")))
                .contains(
                        "2 cores",
                        "1,024 MiB",
                        "VM 17",
                        "90 s",
                        "## A title",
                        "What it means. **Limit:** at least 0.5.")
                .contains("| 1,000 | 0.50 (0.25 to 0.75, 3 runs) |");
    }

    @Test
    void aFigureBeyondItsLimitIsBoldAndCounted() throws Exception {
        Table table = new Limits()
                .atMost(900, "resident, MiB", 945)
                .atLeast(0.9, "with against without", Spread.once(0.93))
                .beside("longest, ms", 714)
                .table();
        Result result = new Result("memory", "A title", "What it means.", "900 MiB.", table);

        new Report(MACHINE, 1.5, "-Xmx1g", false, Duration.ofSeconds(90), List.of(result)).writeTo(directory);

        JsonNode rows = new ObjectMapper()
                .readTree(directory.resolve("bench.json").toFile())
                .at("/results/0/rows");
        assertThat(rows.at("/0/value ~1 allowed/held").asBoolean(true)).isFalse();
        assertThat(rows.at("/1/value ~1 allowed/held").asBoolean(false)).isTrue();
        assertThat(Files.readString(directory.resolve("README.md")))
                .contains("1 of 2 limits are held")
                .contains("| resident, MiB | 945 | 900 | **1.05** |")
                .contains("| with against without | 0.93 | 0.90 | 1.03 |")
                .contains("| longest, ms | 714 |  |  |");
    }
}
