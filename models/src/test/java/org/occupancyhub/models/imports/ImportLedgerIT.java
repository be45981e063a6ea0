package org.occupancyhub.models.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.imports.ImportRun.LatestRow;
import org.occupancyhub.models.imports.ImportRun.Outcome;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class ImportLedgerIT {

    private static final SiteId GYM = new SiteId("gym");
    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");
    private static final ImportOrder CHECK = new ImportOrder.Check(
            "a.csv", new ColumnMapping("ts", "count", null, "gym", null, null, ZoneId.of("UTC"), false));
    private static final ImportOrder AGAIN = new ImportOrder.PastDay(GYM, LocalDate.of(2026, 11, 12), 1);

    private Warehouse hub;
    private ImportLedger ledger;
    private ImportLedger otherHub;

    @BeforeEach
    void open() {
        hub = new Warehouse(Services.database());
        ledger = new ImportLedger(hub.transactions, hub.dataSource);
        otherHub = new ImportLedger(hub.transactions, hub.dataSource);
    }

    @Test
    void anImportKeepsOthersFromBeginningHoweverManyChecksCameAfterIt() {
        ImportRun first = run(AGAIN);
        assertThat(ledger.begin(first)).isEmpty();
        for (int i = 0; i < 30; i++) {
            assertThat(otherHub.begin(run(CHECK))).isEmpty();
        }

        ImportRun second = run(AGAIN);
        assertThat(otherHub.begin(second)).contains(first);
        assertThat(otherHub.busy()).containsExactly(first);
        assertThat(ledger.find(second.id()))
                .as("what was refused leaves nothing")
                .isEmpty();

        ledger.note(first.ended(State.DONE, NOW, null));
        assertThat(otherHub.begin(second)).isEmpty();
    }

    @Test
    void aHubThatIsSilentBlocksNobody() {
        ledger.begin(run(AGAIN));
        hub.sql
                .sql("update ops.imports set noted_at = noted_at - interval '31 seconds'")
                .update();

        assertThat(otherHub.busy()).isEmpty();
        assertThat(otherHub.begin(run(AGAIN))).isEmpty();
    }

    @Test
    void anOlderNoteDoesNotOverwriteTheEnd() {
        ImportRun run = run(AGAIN);
        ledger.begin(run);
        ledger.note(run.ended(State.STOPPED, NOW, null));

        ledger.note(run);

        assertThat(ledger.find(run.id()).orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(ledger.busy()).isEmpty();
    }

    @Test
    void aDayWithMoreReadingsThanCanHappenAgainIsRefusedAndNotCut() {
        hub.with(Warehouse.site("gym", "UTC", null));
        hub.loader.load(List.of(
                Warehouse.event("door", "2026-03-02T10:00:00Z", new Count(1), Warehouse.at("gym", null), NOW),
                Warehouse.event("door", "2026-03-02T10:10:00Z", new Count(2), Warehouse.at("gym", null), NOW)));
        hub.marts.refresh();
        Instant from = Instant.parse("2026-03-02T00:00:00Z");
        Instant until = Instant.parse("2026-03-03T00:00:00Z");

        assertThat(new PastReadings(hub.dataSource, 2).of(GYM, from, until)).hasSize(2);
        assertThatThrownBy(() -> new PastReadings(hub.dataSource, 1).of(GYM, from, until))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage("at most 1 readings can happen again, but gym has more from " + from + " to " + until);
    }

    @Test
    void whatIsOnRecordIsReadAsItWasNotedAlsoWhereADoorWasCountedAndWhereAnOlderHubNotedIt() {
        ImportRun run = run(
                AGAIN,
                List.of(
                        LatestRow.of(1, NOW, "gym", new Count(5), Outcome.STORED),
                        LatestRow.of(2, NOW, "gym", new Passage(3, 4), Outcome.KNOWN),
                        LatestRow.without(3, Outcome.EMPTY, null)));
        ledger.begin(run);

        assertThat(otherHub.find(run.id())).contains(run);
        hub.sql
                .sql("update ops.imports set run = (replace(run::text, '\"door\"', '\"of another version\"'))::jsonb")
                .update();
        assertThat(otherHub.find(run.id()).orElseThrow().latest())
                .extracting(LatestRow::count)
                .containsExactly(5, null, null);
    }

    private ImportRun run(ImportOrder order) {
        return run(order, List.of());
    }

    private ImportRun run(ImportOrder order, List<LatestRow> latest) {
        return new ImportRun(
                ledger.nextId(),
                order,
                "me",
                State.RUNNING,
                NOW,
                null,
                new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0),
                0,
                null,
                List.of(),
                0,
                List.of(),
                latest,
                null);
    }
}
