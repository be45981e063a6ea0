package org.occupancyhub.models.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.passage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.load.Delivery;
import org.occupancyhub.models.retention.JdbcRetention;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.MutableClock;
import org.occupancyhub.testing.Services;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class ReconciliationIT {

    private static final List<TopicEnd> ALL_READ =
            List.of(new TopicEnd("events", 0, 6, 6), new TopicEnd("rejected", 0, 1, 1));

    private final MutableClock clock = MutableClock.at("2026-11-02T12:00:00Z");

    private Warehouse hub;
    private JdbcReconciliation reconciliation;

    @BeforeEach
    void someReadingsAndAReject() {
        hub = new Warehouse(Services.database()).with(Warehouse.site("gym", "Asia/Kolkata", 100));
        reconciliation = new JdbcReconciliation(hub.transactions, new JdbcTemplate(hub.dataSource), "rejected", clock);
        List<Delivery.Item> items = new ArrayList<>();
        List<OccupancyEvent> events = List.of(
                count("a", "2026-03-02T10:00:00Z", 10),
                count("a", "2026-03-02T18:40:00Z", 20),
                passage("door", "2026-03-02T11:00:00Z", 3, 1),
                passage("door", "2026-03-02T11:10:00Z", 0, 5),
                count("a", "2026-03-02T10:00:00Z", 10));
        for (OccupancyEvent event : events) {
            items.add(new Delivery.Item(position("events", items.size()), event, "test", event.receivedAt()));
        }
        items.add(new Delivery.Item(position("events", 5), null, "kafka", Warehouse.ARRIVAL));
        hub.loader.load(new Delivery(items));
        hub.marts.refresh();
        hub.sql
                .sql("insert into raw.rejected_events (origin, reason, payload, source)"
                        + " values ('events-0@5', 'odd', '{}', 'kafka')")
                .update();
        hub.transactions.inTransaction(connection -> {
            Accounts.post(
                    connection,
                    List.of(
                            new Posting(
                                    position("rejected", 0),
                                    "kafka",
                                    LocalDate.parse("2026-11-01"),
                                    Posting.Outcome.LOADED),
                            new Posting(
                                    position("rejected", 1),
                                    "csv",
                                    LocalDate.parse("2026-11-01"),
                                    Posting.Outcome.LOADED)));
            return null;
        });
    }

    @Test
    void everythingThatWasReceivedIsWhereItShouldBe() {
        assertThat(reconciliation.checkedAt()).isNull();

        assertThat(reconciliation.run(ALL_READ)).isEmpty();

        assertThat(reconciliation.checks().stream().map(Check::name).distinct())
                .containsExactlyInAnyOrder(
                        "kafka-committed",
                        "kafka-skipped",
                        "kafka-accounted",
                        "raw-events",
                        "raw-ids",
                        "rejected-events",
                        "staging-readings",
                        "marts-hours",
                        "marts-days");
        assertThat(reconciliation.checkedAt()).isEqualTo(clock.instant());
        assertThat(reconciliation.differences().values()).containsOnly(0L);
        assertThat(reconciliation.days(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-02")))
                .containsExactly(
                        new AccountDay("csv", LocalDate.parse("2026-11-01"), 1, 0, 0, 1, 0),
                        new AccountDay("kafka", LocalDate.parse("2026-11-01"), 1, 0, 0, 1, 0),
                        new AccountDay("test", LocalDate.parse("2026-11-01"), 5, 4, 1, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from raw.occupancy_events where people_in = 3 | raw-events test 2026-11-01 4 3",
                "delete from raw.event_ids where ctid = (select min(ctid) from raw.event_ids) | raw-ids test 2026-11-01 4 3",
                "delete from raw.rejected_events | rejected-events events-0 1 0",
                "delete from staging.stg_events where device_id = 'a' and count = 10 | staging-readings gym 2026-03-02 4 3",
                "update marts.fct_occupancy_hourly set max_count = 77 where max_count = 20 | marts-hours gym 2026-03-02 3 2",
                "delete from marts.fct_occupancy_hourly where max_count = 20 | marts-hours gym 2026-03-02 3 2",
                "update marts.fct_occupancy_daily set hours_observed = 9 where max_count = 20 | marts-days gym 2026-03-02 1 0",
                "delete from marts.fct_occupancy_daily where max_count = 20 | marts-days gym 2026-03-02 1 0",
                "update ops.accounts set received = 4, duplicate = 0 where source = 'test' | kafka-accounted events-0 6 5",
                "update ops.topic_offsets set skipped = 3, received = 3 where topic = 'events' | kafka-skipped events-0 0 3",
                "update ops.topic_offsets set next_offset = 4, received = 4 where topic = 'events' | kafka-committed events-0 6 4"
            })
    void aDifferenceIsFoundAndStaysUntilItIsMended(String damage, String difference) {
        hub.transactions.withConnection(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(damage);
                connection.commit();
            }
            return null;
        });

        assertThat(reconciliation.run(ALL_READ))
                .extracting(
                        check -> check.name() + " " + check.subject() + " " + check.expected() + " " + check.found())
                .contains(difference.strip());
        assertThat(reconciliation.run(ALL_READ)).isNotEmpty();
    }

    @Test
    void aDifferenceIsGoneWhenTheModelsAreBuiltAgain() {
        hub.sql
                .sql("update marts.fct_occupancy_hourly set avg_count = avg_count + 1")
                .update();
        assertThat(reconciliation.run(ALL_READ)).isNotEmpty();

        hub.builder.build();

        assertThat(reconciliation.run(ALL_READ)).isEmpty();
    }

    @Test
    void hoursThatWaitToBeComputedAreNoDifference() {
        OccupancyEvent late = count("a", "2026-03-02T10:30:00Z", 99);
        hub.loader.load(
                new Delivery(List.of(new Delivery.Item(position("events", 6), late, "test", late.receivedAt()))));

        assertThat(reconciliation.run(ALL_READ)).isEmpty();
    }

    /** Two counters that speak every ten seconds; how long it takes by how dense a day is, {@code make bench} measures. */
    @Test
    void aDayOfManyReadingsIsComparedReadingByReading() {
        Instant firstHour = Instant.parse("2026-03-09T19:00:00Z"); // that begins on the 10th in Kolkata
        List<OccupancyEvent> events = new ArrayList<>();
        for (int second = 0; second < 86_400; second += 10) {
            String ts = firstHour.plusSeconds(second).toString();
            events.add(count("east", ts, second / 10 % 50));
            events.add(count("west", ts, second / 10 % 30));
        }
        hub.loader.load(events);
        hub.marts.refresh();
        assertThat(failedReadings()).isEmpty();

        hub.sql
                .sql(
                        "update staging.stg_events set count = 99 where device_id = 'east' and ts = '2026-03-10T08:00:10Z'")
                .update();

        assertThat(failedReadings())
                .extracting(Check::subject, Check::expected, Check::found)
                .containsExactly(tuple("gym 2026-03-10", 17_280L, 17_279L));
    }

    private List<Check> failedReadings() {
        return reconciliation.run(List.of()).stream()
                .filter(check -> check.name().equals("staging-readings"))
                .toList();
    }

    @Test
    void whatRetentionRemovedIsNotMissed() {
        hub.sites.sync(List.of(Warehouse.site("gym", "Asia/Kolkata", 100)), Map.of(), Map.of(new SiteId("gym"), 30));
        assertThat(new JdbcRetention(hub.transactions, hub.marts, null).run(Instant.parse("2026-11-02T12:00:00Z")))
                .isNotEmpty();

        assertThat(reconciliation.run(ALL_READ)).isEmpty();
        assertThat(reconciliation.days(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-01")))
                .contains(new AccountDay("test", LocalDate.parse("2026-11-01"), 5, 4, 1, 0, 4));
    }

    @Test
    void theRejectsOfATopicThatWasMadeAnewAreNotThoseOfTheFormerOne() {
        TopicOffsets offsets = new TopicOffsets(hub.transactions);
        offsets.of("events").forEach(offsets::close);
        offsets.of("rejected").forEach(offsets::close);
        hub.loader.load(new Delivery(List.of(
                new Delivery.Item(position("events", 5), null, "kafka", Instant.parse("2026-11-02T10:00:00Z")))));
        hub.sql
                .sql("insert into raw.rejected_events (origin, reason, payload, source)"
                        + " values ('events-0@5', 'odd', '{}', 'kafka')")
                .update();

        assertThat(reconciliation.run(List.of(new TopicEnd("events", 0, 6, 6)))).isEmpty();
        assertThat(hub.sql
                        .sql("select count(*) from raw.rejected_events")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void rejectsThatAreStillOnTheirWayAreNotMissed() {
        hub.sql.sql("delete from raw.rejected_events").update();

        assertThat(reconciliation.run(List.of(new TopicEnd("events", 0, 6, 6), new TopicEnd("rejected", 0, 0, 1))))
                .isEmpty();
    }

    private static TopicPosition position(String topic, long offset) {
        return new TopicPosition(topic, 0, offset);
    }
}
