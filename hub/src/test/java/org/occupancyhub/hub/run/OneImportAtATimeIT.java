package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.occupancyhub.hub.run.ImportsUnderTest.ZURICH;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportLedger;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.models.imports.KnownEvents;
import org.occupancyhub.models.imports.PastReadings;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.imports.ImportRuns;
import org.occupancyhub.routes.imports.UploadFolder;
import org.occupancyhub.testing.Eventually;

/** An import that others wait for: paused, stopped and begun again, and beside another hub. */
class OneImportAtATimeIT {

    private static final int LONG = 60_000;

    private final ImportsUnderTest own = new ImportsUnderTest();
    private final HubUnderTest hub = own.hub;
    private final Imports imports = own.imports;
    private final ImportFiles files = own.files;

    @AfterEach
    void nothingGoesOn() {
        own.stopAll();
    }

    @Test
    void anImportThatWasPausedAndStoppedIsStartedAgainAndEndsWithEachReadingOnce() throws IOException {
        ImportFile file = longFile();
        ColumnMapping mapping = own.counted(ZURICH);

        ImportRun run = imports.start(new ImportOrder.Import(file.name(), mapping), "me");
        assertThat(imports.pause(run.id())).isTrue();
        ImportRun paused = imports.find(run.id()).orElseThrow();
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThatThrownBy(() -> imports.start(new ImportOrder.Import(file.name(), mapping), "you"))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("another import runs already")
                .hasMessageContaining("started by me");
        assertThat(files.forget(file.name())).as("it is needed").isFalse();
        assertThat(imports.stop(run.id())).isTrue();
        Eventually.until("it is over", () -> own.state(run) == State.STOPPED);
        assertThat(imports.pause(run.id())).isFalse();

        ImportRun whole = own.done(imports.start(new ImportOrder.Import(file.name(), mapping), "me"));

        assertThat(whole.counts().stored() + whole.counts().known()).isEqualTo(LONG);
        assertThat(whole.counts().share()).isEqualTo(1.0);
        Eventually.until("each reading is there once", () -> own.stored() == LONG);
    }

    @Test
    void ofTwoHubsThatBeginTheSameImportAtOnceOneRunsAndTheOtherIsToldWhich() throws Exception {
        ImportOrder order = new ImportOrder.Import(longFile().name(), own.counted(ZURICH));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (ImportRuns other = otherHub()) {
            CyclicBarrier both = new CyclicBarrier(2);
            List<Future<ImportRun>> begun =
                    threads.invokeAll(List.of(() -> begin(imports, order, both), () -> begin(other, order, both)));

            List<ImportRun> runs = new ArrayList<>();
            List<Throwable> refusals = new ArrayList<>();
            for (Future<ImportRun> one : begun) {
                try {
                    runs.add(one.get());
                } catch (ExecutionException e) {
                    refusals.add(e.getCause());
                }
            }
            assertThat(runs).as("those that began, beside %s", refusals).hasSize(1);
            assertThat(refusals.get(0))
                    .isInstanceOf(ImportRefusedException.class)
                    .hasMessageContaining(
                            "another import runs already (number " + runs.get(0).id() + ", started by me)");
            long id = runs.get(0).id();
            assertThat(List.of(imports.stop(id), other.stop(id)))
                    .as("in one of them it runs")
                    .containsOnlyOnce(true);
            Eventually.until("it is over", () -> own.state(runs.get(0)).ended());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anImportWhoseHubStoodStillEndsWhereAnotherOneBeganMeanwhile() throws Exception {
        ImportOrder order = new ImportOrder.Import(longFile().name(), own.counted(ZURICH));
        ImportRun first = imports.start(order, "me");
        assertThat(imports.pause(first.id())).isTrue();
        try (ImportRuns other = otherHub()) {
            List<ImportRun> second = new ArrayList<>();
            Eventually.until("the first one is taken for dead", () -> {
                hub.database()
                        .sql("update ops.imports set noted_at = noted_at - interval '31 seconds' where import_id = ?")
                        .param(first.id())
                        .update();
                try {
                    second.add(other.start(order, "you"));
                    return other.pause(second.get(0).id());
                } catch (ImportRefusedException e) {
                    return false; // it was noted just now
                }
            });

            Eventually.until("the first one gives way", () -> own.state(first) == State.INTERRUPTED);
            // That the first one ended is known before it is on record.
            Eventually.eventually(() -> assertThat(other.busy())
                    .map(ImportRun::id)
                    .contains(second.get(0).id()));
            other.stop(second.get(0).id());
        }
    }

    private static ImportRun begin(Imports where, ImportOrder order, CyclicBarrier both) throws Exception {
        both.await();
        return where.start(order, "me");
    }

    /** With a memory of its own, over the same database. */
    private ImportRuns otherHub() {
        return new ImportRuns(
                new ImportRuns.Warehouse(
                        hub.bean(ImportLedger.class),
                        hub.bean(KnownEvents.class),
                        hub.bean(PastReadings.class),
                        hub.bean(Sites.class),
                        hub.bean(SiteCopies.class)),
                hub.bean(UploadFolder.class),
                hub.bean(CamelContext.class),
                hub.bean(ProducerTemplate.class),
                Clock.systemUTC());
    }

    private ImportFile longFile() throws IOException {
        StringBuilder csv = new StringBuilder("ts,count\n");
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        for (int i = 0; i < LONG; i++) {
            csv.append(first.plusSeconds(60L * i)).append(',').append(i % 50).append('\n');
        }
        return own.keep("long.csv", csv.toString());
    }
}
