package org.occupancyhub.models.reject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.reject.Reject.Status;
import org.occupancyhub.models.reject.ResendLedger.Entry;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class RejectsIT {

    private static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final String MANY = "count must be a whole number from 0 to 1000000, but was \"many\"";
    private static final String FEW = "count must be a whole number from 0 to 1000000, but was \"few\"";

    private Warehouse hub;
    private RejectedEvents rejected;
    private RejectQueue queue;
    private ResendLedger ledger;
    private long offset;

    @BeforeEach
    void anEmptyQueue() {
        hub = new Warehouse(Services.database());
        rejected = new JdbcRejectedEvents(hub.transactions);
        queue = new JdbcRejectQueue(hub.dataSource);
        ledger = new ResendLedger(hub.transactions, hub.dataSource);
    }

    @Test
    void theSameRejectIsKeptOnceAndAccountedForTwice() {
        int first = rejected.store(List.of(line("a.csv:2", MANY, "x"), line("a.csv:2", MANY, "x")));
        int second = rejected.store(List.of(line("a.csv:2", MANY, "x"), line("a.csv:3", MANY, "x")));

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(1);
        assertThat(hub.sql
                        .sql("select source, received_day::text as day, received, loaded, duplicate, rejected"
                                + " from ops.accounts")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of(
                        "source", "csv",
                        "day", "2026-03-02",
                        "received", 4L,
                        "loaded", 2L,
                        "duplicate", 2L,
                        "rejected", 0L));
    }

    @Test
    void aBatchThatComesAgainAfterADeathIsAccountedForOnce() {
        List<RejectedRecord> batch = List.of(line("a.csv:2", MANY, "x"), line("a.csv:3", MANY, "y"));

        rejected.store(batch);
        rejected.store(batch);

        assertThat(queue.page(RejectQuery.ALL, null, 10).total()).isEqualTo(2);
        assertThat(hub.sql
                        .sql("select received from ops.accounts")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whateverAStrangerWroteIsStored() {
        String nasty = "\0'; drop table raw.rejected_events; -- <script>\uD83D\uDE00{}\"\\".repeat(2000);
        rejected.store(List.of(
                new RejectedRecord(position(), nasty, nasty, nasty, false, nasty, nasty, THEN, nasty),
                new RejectedRecord(position(), "", "", "", false, null, "", THEN, "\0")));

        RejectPage page = queue.page(RejectQuery.ALL, null, 10);
        assertThat(page.rejects()).hasSize(2);
        Reject stored = page.rejects().get(1);
        assertThat(stored.cut()).isTrue();
        assertThat(stored.payload()).hasSizeLessThanOrEqualTo(10_000).startsWith("\uFFFD'; drop table");
        assertThat(stored.origin()).hasSizeLessThanOrEqualTo(501).contains("…");
        assertThat(stored.context()).as("half a context is none").isNull();
        assertThat(queue.page(new RejectQuery(null, nasty, nasty, nasty, null, null), null, 10)
                        .rejects())
                .isEmpty();
    }

    @Test
    void ofALongPathBothEndsAreKept() {
        rejected.store(List.of(line("start/" + "é".repeat(3000) + ".csv:17", MANY, "x")));

        assertThat(queue.page(RejectQuery.ALL, null, 10).rejects().get(0).origin())
                .startsWith("start/é")
                .endsWith("é.csv:17");
    }

    @Test
    void pagesAreReadFromTheNewestOn() {
        for (int i = 0; i < 5; i++) {
            rejected.store(List.of(line("a.csv:" + i, MANY, "x")));
        }

        RejectPage first = queue.page(RejectQuery.OPEN, null, 2);
        RejectPage second = queue.page(RejectQuery.OPEN, first.next(), 2);
        RejectPage last = queue.page(RejectQuery.OPEN, second.next(), 2);

        assertThat(first.total()).isEqualTo(5);
        assertThat(first.rejects()).extracting(Reject::origin).containsExactly("a.csv:4", "a.csv:3");
        assertThat(second.rejects()).extracting(Reject::origin).containsExactly("a.csv:2", "a.csv:1");
        assertThat(last.rejects()).extracting(Reject::origin).containsExactly("a.csv:0");
        assertThat(last.total()).isEqualTo(5);
        assertThat(last.next()).isNull();
    }

    @Test
    void eachFilterLeavesOutWhatDoesNotFit() {
        rejected.store(List.of(
                line("a.csv:2", MANY, "100 %_\\ sure"),
                line("a.csv:3", FEW, "y"),
                record("occupancy.events-0@7", "the body must be JSON, but was \"\"", "nonsense", null)));

        assertThat(origins(new RejectQuery(Status.OPEN, "csv", null, null, null, null)))
                .containsExactly("a.csv:3", "a.csv:2");
        assertThat(origins(new RejectQuery(null, null, "%_\\ SURE", null, null, null)))
                .containsExactly("a.csv:2");
        assertThat(origins(new RejectQuery(null, null, "A.CSV", null, null, null)))
                .hasSize(2);
        assertThat(origins(new RejectQuery(null, null, null, "the body must be JSON", null, null)))
                .containsExactly("occupancy.events-0@7");
        assertThat(origins(new RejectQuery(null, null, null, null, THEN, THEN.plusSeconds(1))))
                .hasSize(3);
        assertThat(origins(new RejectQuery(null, null, null, null, THEN.plusSeconds(1), null)))
                .isEmpty();
        assertThat(origins(new RejectQuery(null, null, null, null, null, THEN))).isEmpty();
        assertThat(origins(new RejectQuery(Status.RESENT, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void rejectsOfAKindAreOneGroupWithAnExample() {
        rejected.store(List.of(
                line("a.csv:2", MANY, "x"),
                line("a.csv:3", FEW, "y"),
                record("occupancy.events-0@7", "the body must be JSON, but was \"\"", "nonsense", null)));

        List<RejectGroup> groups = queue.groups(RejectQuery.OPEN, 10);

        assertThat(groups)
                .extracting(RejectGroup::expectation, RejectGroup::source, RejectGroup::count)
                .containsExactly(
                        tuple("count must be a whole number from 0 to 1000000", "csv", 2L),
                        tuple("the body must be JSON", "kafka", 1L));
        assertThat(groups.get(0).example().origin()).isEqualTo("a.csv:3");
        assertThat(queue.groups(RejectQuery.OPEN, 1)).hasSize(1);
    }

    @Test
    void aRejectIsDismissedOnce() {
        rejected.store(List.of(line("a.csv:2", MANY, "x")));
        long id = queue.page(RejectQuery.OPEN, null, 1).rejects().get(0).id();

        assertThat(queue.dismiss(id, "a typo\0")).isTrue();
        assertThat(queue.dismiss(id, "again")).isFalse();
        assertThat(queue.dismiss(id + 1, null)).isFalse();

        Reject dismissed = queue.find(id).orElseThrow();
        assertThat(dismissed.status()).isEqualTo(Status.DISMISSED);
        assertThat(dismissed.note()).isEqualTo("a typo\uFFFD");
        assertThat(dismissed.settledAt()).isNotNull();
        assertThat(queue.find(id + 1)).isEmpty();
    }

    @Test
    void aCorrectionThatIsRejectedAgainLeadsBackToItsOrigin() {
        rejected.store(List.of(line("a.csv:2", MANY, "x")));
        long id = queue.page(RejectQuery.OPEN, null, 1).rejects().get(0).id();
        ledger.intend(List.of(new Entry(id, "event-1", "first try", "admin")));
        ledger.intend(List.of(new Entry(id, "event-1", "second try", "admin")));
        ledger.settle(List.of(id));
        hub.sql.sql("insert into raw.event_ids values ('event-1')").update();

        rejected.store(List.of(record("occupancy.events-0@9", "the hours before are final", "{}", "event-1")));

        Reject again = queue.page(RejectQuery.OPEN, null, 1).rejects().get(0);
        assertThat(again.originRejectId()).isEqualTo(id);
        Reject origin = queue.find(id).orElseThrow();
        assertThat(origin.status()).isEqualTo(Status.RESENT);
        assertThat(origin.originRejectId()).isNull();
        assertThat(origin.resends()).singleElement().satisfies(resend -> {
            assertThat(resend.eventId()).isEqualTo("event-1");
            assertThat(resend.payload()).isEqualTo("second try");
            assertThat(resend.sentBy()).isEqualTo("admin");
            assertThat(resend.loaded()).isTrue();
        });
    }

    @Test
    void twoHubsNeverSendAtTheSameTime() throws Exception {
        ResendLedger other = new ResendLedger(hub.transactions, hub.dataSource);
        AtomicBoolean busy = new AtomicBoolean();
        AtomicBoolean met = new AtomicBoolean();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = new Thread(() -> ledger.alone(() -> {
            busy.set(true);
            entered.countDown();
            try {
                leave.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            busy.set(false);
            return null;
        }));
        Thread second = new Thread(() -> other.alone(() -> {
            met.set(busy.get());
            return null;
        }));
        first.start();
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        second.start();
        Eventually.until(
                "the second one waits",
                () -> hub.sql
                                .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                .query(Integer.class)
                                .single()
                        > 0);
        leave.countDown();
        first.join();
        second.join();

        assertThat(met).isFalse();
    }

    private List<String> origins(RejectQuery query) {
        return queue.page(query, null, 10).rejects().stream()
                .map(Reject::origin)
                .toList();
    }

    private RejectedRecord line(String origin, String reason, String payload) {
        return new RejectedRecord(position(), origin, reason, payload, false, null, "csv", THEN, null);
    }

    private RejectedRecord record(String origin, String reason, String payload, String eventId) {
        return new RejectedRecord(position(), origin, reason, payload, false, null, "kafka", THEN, eventId);
    }

    private TopicPosition position() {
        return new TopicPosition("occupancy.events.rejected", 0, offset++);
    }
}
