package org.occupancyhub.models.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.event;
import static org.occupancyhub.models.Warehouse.passage;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Place;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class RetentionIT {

    private static final Instant NOW = Instant.parse("2026-04-15T12:00:00Z");
    private static final int DAYS = 30;

    /** NOW minus 30 days is 16 March, which begins in Zurich at 23:00 and in Kolkata at 18:30 UTC of the day before. */
    private static final Instant GYM_LIMIT = Instant.parse("2026-03-15T23:00:00Z");

    private Warehouse hub;
    private JdbcRetention retention;

    @BeforeEach
    void aSiteThatKeepsThirtyDaysAndOneThatKeepsAll() {
        hub = new Warehouse(Services.database());
        hub.sites.sync(
                List.of(
                        Warehouse.site("gym", "Europe/Zurich", 100),
                        Warehouse.site("temple", "Asia/Kolkata", null),
                        Warehouse.site("hall", "UTC", null)),
                Map.of(
                        new DeviceId("bell"), new Place(new SiteId("temple"), null),
                        new DeviceId("gate"), new Place(new SiteId("temple"), null),
                        new DeviceId("lamp"), new Place(new SiteId("hall"), null)),
                Map.of(new SiteId("gym"), DAYS, new SiteId("temple"), DAYS));
        retention = new JdbcRetention(hub.transactions, hub.marts, null);
    }

    @Test
    void readingsGoAndTheNumbersThatTheyGaveStayAlsoAfterARebuild() {
        hub.loader.load(List.of(
                count("counter", "2026-02-10T10:00:00Z", 10),
                count("counter", "2026-02-10T10:30:00Z", 20),
                count("counter", "2026-03-10T10:00:00Z", 30),
                count("counter", "2026-03-20T10:00:00Z", 40),
                count("lamp", "2026-02-10T10:00:00Z", 50)));
        hub.marts.refresh();
        List<String> before = marts();

        List<RetentionReceipt> receipts = retention.run(NOW);

        assertThat(receipts)
                .extracting(receipt -> receipt.siteId() + " " + receipt.method() + " " + receipt.relation() + " "
                        + receipt.eventsRemoved() + " " + receipt.hoursKept())
                .containsExactly(
                        "gym deleted raw.occupancy_events_2026_02 2 1", "gym deleted raw.occupancy_events_2026_03 1 1");
        assertThat(receipts.get(1).until()).isEqualTo(GYM_LIMIT);
        assertThat(retention.newest(10)).containsExactly(receipts.get(1), receipts.get(0));
        assertThat(raw()).containsExactly("counter 40", "lamp 50");
        assertThat(hub.sql
                        .sql("select count(*) from raw.event_ids")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(hub.sql
                        .sql("select count(*) from staging.stg_events")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(hub.sql
                        .sql("select removed from ops.removals")
                        .query(Long.class)
                        .list())
                .containsExactly(3L);
        assertThat(marts()).isEqualTo(before);
        hub.builder.build();
        assertThat(marts()).isEqualTo(before);
        assertThat(hub.builder.test()).isEmpty();
        assertThat(retention.run(NOW)).isEmpty();
    }

    @Test
    void aMonthThatNobodyNeedsAnyMoreIsDropped() {
        hub.loader.load(List.of(
                count("counter", "2025-11-10T10:00:00Z", 10),
                passage("gate", "2025-11-10T10:00:00Z", 5, 0),
                count("lamp", "2026-02-10T10:00:00Z", 50)));
        hub.marts.refresh();
        List<String> before = marts();

        assertThat(retention.run(NOW))
                .extracting(receipt -> receipt.siteId() + " " + receipt.method() + " " + receipt.relation() + " "
                        + receipt.eventsRemoved() + " " + receipt.hoursKept())
                .containsExactly("null dropped raw.occupancy_events_2025_11 2 2");

        assertThat(hub.sql
                        .sql("select to_regclass('raw.occupancy_events_2025_11') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(marts()).isEqualTo(before);
        hub.loader.load(List.of(count("lamp", "2025-11-10T10:00:00Z", 7)));
        hub.marts.refresh();
        assertThat(raw()).as("a month comes back where a site needs it").containsExactly("lamp 7", "lamp 50");
    }

    @Test
    void aMonthInWhichAnEventArrivesWhileItIsDroppedStays() throws Exception {
        hub.loader.load(
                List.of(count("counter", "2025-11-10T10:00:00Z", 10), count("lamp", "2026-02-10T10:00:00Z", 50)));
        hub.marts.refresh();

        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection load = hub.dataSource.getConnection();
                Statement statement = load.createStatement()) {
            load.setAutoCommit(false);
            statement.execute("insert into raw.event_ids values ('quick')");
            statement.execute("insert into raw.occupancy_events (event_id, device_id, ts, count, source, received_at)"
                    + " values ('quick', 'lamp', '2025-11-11T10:00Z', 7, 'test', now())");
            Future<List<RetentionReceipt>> run = other.submit(() -> retention.run(NOW));
            Eventually.until(
                    "retention waits for the load",
                    () -> hub.sql
                                    .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                            + " and query like 'alter table%' and datname = current_database()")
                                    .query(Integer.class)
                                    .single()
                            > 0);
            load.commit();
            assertThat(run.get()).isEmpty();
        } finally {
            other.shutdownNow();
        }

        assertThat(raw()).containsExactly("counter 10", "lamp 7", "lamp 50");
        assertThat(retention.run(NOW))
                .extracting(receipt -> receipt.siteId() + " " + receipt.method() + " " + receipt.eventsRemoved())
                .containsExactly("gym deleted 1");
        assertThat(raw()).containsExactly("lamp 7", "lamp 50");
    }

    @Test
    void whatWasRolledBackHasNoReceipt() {
        hub.loader.load(List.of(
                count("counter", "2026-02-10T10:00:00Z", 10),
                count("bell", "2026-02-10T10:00:00Z", 20),
                count("lamp", "2026-02-10T10:00:00Z", 50)));
        hub.sql
                .sql(
                        """
                create function raw.refuse() returns trigger language plpgsql as
                $$ begin raise exception 'the disk is full'; end $$""")
                .update();
        hub.sql
                .sql(
                        """
                create trigger refuse before delete on raw.occupancy_events
                for each row when (old.device_id = 'bell') execute function raw.refuse()""")
                .update();

        assertThat(retention.run(NOW))
                .as("the gym's went first, and came back with the temple's")
                .isEmpty();
        assertThat(retention.newest(10)).isEmpty();
        assertThat(raw()).containsExactly("bell 20", "counter 10", "lamp 50");

        hub.sql.sql("drop trigger refuse on raw.occupancy_events").update();
        assertThat(retention.run(NOW))
                .extracting(receipt -> receipt.siteId() + " " + receipt.eventsRemoved())
                .containsExactly("gym 1", "temple 1");
    }

    @Test
    void aDeviceDoesNotTakeReadingsAlongIntoHoursThatAreFinal() {
        hub.loader.load(
                List.of(count("counter", "2026-02-10T10:00:00Z", 10), count("lamp", "2026-02-10T10:00:00Z", 50)));
        retention.run(NOW);

        assertThatThrownBy(() -> hub.sites.sync(
                        List.of(Warehouse.site("gym", "Europe/Zurich", 100), Warehouse.site("hall", "UTC", null)),
                        Map.of(new DeviceId("lamp"), new Place(new SiteId("gym"), null))))
                .hasMessage("device lamp must stay at hall, because it has readings of hours that are final at gym;"
                        + " what counts there from now on needs a device id of its own");
    }

    @Test
    void anEventOfAFinalHourIsRefusedAndTheOthersOfItsBatchAreLoaded() {
        hub.loader.load(List.of(count("counter", "2026-02-10T10:00:00Z", 10)));
        retention.run(NOW);
        List<String> before = marts();

        var late = count("counter", "2026-02-10T10:10:00Z", 99);
        var report = hub.loader.load(List.of(late, count("counter", "2026-04-10T10:00:00Z", 1)));

        assertThat(report.refused()).containsExactly(late);
        assertThat(report.loaded()).isEqualTo(1);
        hub.marts.refresh();
        assertThat(marts()).containsAll(before).hasSize(before.size() + 2);
    }

    @Test
    void aDoorKeepsItsWholeDayWhereMidnightIsNotAtTheFullHour() {
        hub.loader.load(List.of(
                passage("gate", "2026-03-15T18:10:00Z", 100, 0), // 23:40, the day before
                passage("gate", "2026-03-15T18:40:00Z", 7, 0), // 00:10, the first of the day that stays
                passage("gate", "2026-03-15T19:10:00Z", 3, 0)));
        hub.marts.refresh();
        List<String> before = marts();
        retention.run(NOW);
        assertThat(hub.sql
                        .sql("select people_in from raw.occupancy_events order by ts")
                        .query(Integer.class)
                        .list())
                .containsExactly(7, 3);

        hub.loader.load(List.of(passage("gate", "2026-03-15T19:20:00Z", 1, 0)));
        hub.marts.refresh();

        assertThat(hub.sql
                        .sql(
                                "select site_id || to_char(hour_ts at time zone 'UTC', ' HH24:MI ') || max_count from marts.fct_occupancy_hourly"
                                        + " order by hour_ts")
                        .query(String.class)
                        .list())
                .containsExactly("temple 18:00 100", "temple 19:00 11");
        assertThat(before).isNotEmpty();
        List<String> refreshed = marts();
        hub.builder.build();
        assertThat(marts()).isEqualTo(refreshed);
    }

    @Test
    void aTimeZoneThatChangesMovesTheDaysOfFinalHoursToo() {
        hub.loader.load(List.of(count("counter", "2026-02-10T23:30:00Z", 10)));
        hub.marts.refresh();
        retention.run(NOW);
        assertThat(days()).containsExactly("2026-02-11");

        hub.sites.sync(List.of(Warehouse.site("gym", "America/New_York", 100)), Map.of());
        hub.marts.refresh();

        assertThat(days()).containsExactly("2026-02-10");
    }

    @Test
    void aReadingThatWaitsToBeComputedIsComputedBeforeItGoes() {
        hub.loader.load(List.of(
                event("counter", "2026-02-10T10:00:00Z", new Count(10), Warehouse.at("gym", null), Warehouse.ARRIVAL)));

        retention.run(NOW);

        assertThat(raw()).isEmpty();
        assertThat(marts()).hasSize(2);
    }

    private List<String> days() {
        return hub.sql
                .sql("select day::text from marts.fct_occupancy_daily")
                .query(String.class)
                .list();
    }

    private List<String> raw() {
        return hub.sql
                .sql("select device_id || ' ' || count from raw.occupancy_events order by device_id, ts")
                .query(String.class)
                .list();
    }

    private List<String> marts() {
        return hub.sql
                .sql("select hourly::text from marts.fct_occupancy_hourly as hourly"
                        + " union all select daily::text from marts.fct_occupancy_daily as daily order by 1")
                .query(String.class)
                .list();
    }
}
