package org.occupancyhub.routes.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.ImportCounts;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.routes.csv.CsvRun;
import org.occupancyhub.routes.csv.CsvSource;

class FileRunTest {

    private static final ColumnMapping MAPPING =
            new ColumnMapping("ts", "count", null, "gym", null, null, ZoneOffset.UTC, false);

    @TempDir
    private Path folder;

    @Test
    void withoutKafkaItFailsInWordsThatSayWhatToDo() throws IOException {
        FileRun run = run(() -> false);

        run.run();

        assertThat(run.now().state()).isEqualTo(State.FAILED);
        assertThat(run.now().problem())
                .startsWith("Kafka does not answer (no broker)")
                .endsWith("start it again when it does: what was sent is not doubled");
        assertThat(run.now().counts().stored()).isZero();
        assertThat(run.now().endedAt()).isNotNull();
    }

    @Test
    void aHubThatStopsInterruptsIt() throws IOException {
        FileRun run = run(() -> true);

        run.run();

        assertThat(run.now().state()).isEqualTo(State.INTERRUPTED);
        assertThat(run.now().problem()).isNull();
    }

    @Test
    void anErrorEndsItToo() throws IOException {
        FileRun run = run(() -> false, csv -> {
            throw new NoClassDefFoundError("a class that is not there");
        });

        run.run();

        assertThat(run.goesOn()).isFalse();
        assertThat(run.now().state()).isEqualTo(State.FAILED);
        assertThat(run.now().problem()).isEqualTo("a class that is not there");
    }

    @Test
    void howManyRowsThereAreIsWhatAnEarlierRunCountedAndTheShareIsOfThem() throws IOException {
        List<ImportCounts> begun = new ArrayList<>();
        FileRun[] run = new FileRun[1];
        run[0] = run(() -> false, 400, csv -> begun.add(run[0].now().counts()));

        run[0].run();

        assertThat(begun.get(0).totalRows()).isEqualTo(400);
        assertThat(begun.get(0).share()).isZero();
        assertThat(run[0].now().counts().totalRows())
                .as("what was read counts at the end")
                .isZero();
    }

    private FileRun run(BooleanSupplier hubStops) throws IOException {
        return run(hubStops, csv -> {
            throw new CamelExecutionException(
                    "wrapped", new DefaultExchange(new DefaultCamelContext()), new TimeoutException("no broker"));
        });
    }

    private FileRun run(BooleanSupplier hubStops, Consumer<CsvRun> send) throws IOException {
        return run(hubStops, 0, send);
    }

    private FileRun run(BooleanSupplier hubStops, long knownRows, Consumer<CsvRun> send) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "ts,count\n2026-03-02 10:00,5\n");
        Clock clock = Clock.systemUTC();
        LiveRun.Frame frame =
                new LiveRun.Frame(1, new ImportOrder.Import("a.csv", MAPPING), "me", clock.instant(), clock, hubStops);
        return FileRun.send(
                frame, new CsvSource("a.csv", file), MAPPING, new RunTally(null, site -> false), knownRows, send);
    }
}
