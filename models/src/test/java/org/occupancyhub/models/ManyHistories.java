package org.occupancyhub.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.models.account.JdbcReconciliation;
import org.occupancyhub.models.account.TopicEnd;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.retention.JdbcRetention;
import org.occupancyhub.models.site.Place;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random histories: events late, twice, corrected and shuffled, around changes of the clocks, from counters and doors of
 * several sites, loaded and refreshed by two hubs at once that are killed and restarted, while a time zone becomes known and a
 * device is moved. In the end every mart must be what a plain recomputation gives. Two classes share them, so that two
 * test processes can.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ManyHistories {

    private static final Site HOME = Warehouse.site("home", "Europe/Zurich", 100);
    private static final Site ANNEX = Warehouse.site("annex", "Europe/London", null);
    private static final DeviceId MOVER = new DeviceId("mover");

    private final AtomicInteger kills = new AtomicInteger();
    private final int remainder;

    private Database database;

    /** @param remainder which seeds are its own: those that leave it when halved */
    ManyHistories(int remainder) {
        this.remainder = remainder;
    }

    @BeforeAll
    void oneDatabase() {
        database = Services.database();
    }

    IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("hub.histories", 200)).filter(seed -> seed % 2 == remainder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMartEqualsAPlainRecomputation(int seed) throws Exception {
        Warehouse one = new Warehouse(database);
        empty(one.sql);
        one.with(HOME, ANNEX);
        Random random = new Random(seed);
        int records;
        RandomHistory history = new RandomHistory(random);
        List<OccupancyEvent> events = history.events();

        ExecutorService hubs = Executors.newFixedThreadPool(2);
        try {
            List<OccupancyEvent> sent = history.sent();
            int middle = sent.size() / 2;
            Future<Integer> first = hubs.submit(new MortalHub(database, 0, sent.subList(0, middle), seed));
            Future<Integer> second = hubs.submit(new MortalHub(database, 1, sent.subList(middle, sent.size()), seed));
            if (random.nextBoolean()) {
                move(one);
            }
            kills.addAndGet(first.get() + second.get());
            records = sent.size();
        } finally {
            hubs.shutdownNow();
        }
        move(one);
        Warehouse other = new Warehouse(database);
        other.marts.refresh();

        assertThat(rows(one.sql, "select site_id, time_zone from ops.sites", "%s %s"))
                .as("time zones")
                .isSubsetOf(RandomHistory.ZONES.entrySet().stream()
                        .map(zone -> zone.getKey() + " " + zone.getValue())
                        .toList());
        Map<String, List<String>> expected = recomputation(events).marts(events);
        assertThat(marts(one.sql)).as("refreshed step by step").isEqualTo(expected);
        assertThat(one.builder.test()).isEmpty();
        reconcile(one, records);
        if (seed % 5 == 0) {
            one.builder.build();
            assertThat(marts(one.sql)).as("built in full").isEqualTo(expected);
            forget(one, expected);
        }
    }

    @AfterAll
    void someWereKilled() {
        assertThat(kills.get()).as("hubs killed in all").isGreaterThan((int) seeds().count());
    }

    /** Every record is accounted for once, however often its hub was killed, and all tables agree. */
    private static void reconcile(Warehouse hub, int records) {
        assertThat(hub.sql
                        .sql("select sum(received) from ops.accounts")
                        .query(Integer.class)
                        .single())
                .as("records accounted for")
                .isEqualTo(records);
        JdbcReconciliation reconciliation = new JdbcReconciliation(
                hub.transactions,
                new JdbcTemplate(hub.dataSource),
                "rejected",
                Clock.fixed(RandomHistory.ARRIVAL, ZoneOffset.UTC));
        List<TopicEnd> ends = hub.sql
                .sql("select topic, partition, next_offset from ops.topic_offsets")
                .query((row, n) -> new TopicEnd(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(3)))
                .list();
        assertThat(reconciliation.run(ends)).as("reconciliation").isEmpty();
    }

    /** Readings go, numbers stay: after retention, and after a rebuild from what is left. */
    private static void forget(Warehouse hub, Map<String, List<String>> expected) {
        hub.sql
                .sql("update ops.sites set retention_days = 60 where site_id in ('home', 'temple', 'malecon')")
                .update();
        JdbcRetention retention = new JdbcRetention(hub.transactions, hub.marts, null);
        assertThat(retention.run(RandomHistory.ARRIVAL)).as("receipts").isNotEmpty();
        assertThat(marts(hub.sql, "marts.")).as("after retention").isEqualTo(of("marts.", expected));
        hub.builder.build();
        assertThat(marts(hub.sql, "marts.")).as("rebuilt after retention").isEqualTo(of("marts.", expected));
        assertThat(hub.builder.test()).isEmpty();
    }

    private static Map<String, List<String>> marts(JdbcClient sql, String schema) {
        return of(schema, marts(sql));
    }

    private static Map<String, List<String>> of(String schema, Map<String, List<String>> all) {
        Map<String, List<String>> some = new TreeMap<>(all);
        some.keySet().removeIf(relation -> !relation.startsWith(schema));
        return some;
    }

    private static void move(Warehouse hub) {
        hub.sites.sync(List.of(HOME, ANNEX), Map.of(MOVER, new Place(ANNEX.id(), null)));
    }

    private static Recomputation recomputation(List<OccupancyEvent> events) {
        Map<DeviceId, String> siteOf = new LinkedHashMap<>();
        for (OccupancyEvent event : events) {
            SiteId site = event.placement().siteId();
            siteOf.put(event.deviceId(), site == null ? "home" : site.value());
        }
        siteOf.put(MOVER, "annex");
        return new Recomputation(siteOf, RandomHistory.ZONES);
    }

    private static Map<String, List<String>> marts(JdbcClient sql) {
        Map<String, List<String>> marts = new TreeMap<>();
        marts.put(
                "staging.stg_events",
                rows(sql, "select device_id, site_id, ts, count from staging.stg_events", "%s %s %s %s"));
        marts.put(
                "marts.fct_occupancy_hourly",
                rows(
                        sql,
                        "select site_id, hour_ts, avg_count, min_count, max_count, reading_count"
                                + " from marts.fct_occupancy_hourly",
                        "%s %s %.6f %d %d %d"));
        marts.put(
                "marts.fct_occupancy_daily",
                rows(
                        sql,
                        "select site_id, day, avg_count, min_count, max_count, peak_hour_ts, hours_observed, reading_count"
                                + " from marts.fct_occupancy_daily",
                        "%s %s %.6f %d %d %s %d %d"));
        marts.put("marts.dim_time", rows(sql, "select hour_ts from marts.dim_time", "%s"));
        return marts;
    }

    private static List<String> rows(JdbcClient sql, String query, String format) {
        return sql
                .sql(query)
                .query((row, n) -> {
                    Object[] values = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < values.length; i++) {
                        boolean time =
                                row.getMetaData().getColumnTypeName(i + 1).equals("timestamptz");
                        Object value = time
                                ? row.getObject(i + 1, OffsetDateTime.class).toInstant()
                                : row.getObject(i + 1);
                        values[i] = value instanceof Date date ? date.toLocalDate() : value;
                    }
                    return format.formatted(values);
                })
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Row by row: there are few, and new files for all tables would take longer. */
    private static void empty(JdbcClient sql) {
        List.of(
                        "raw.event_ids",
                        "raw.occupancy_events",
                        "ops.dirty_hours",
                        "ops.topic_offsets",
                        "ops.accounts",
                        "ops.removals",
                        "ops.reconciliation_checks",
                        "ops.final_hours",
                        "ops.retention_receipts",
                        "ops.devices",
                        "ops.sites",
                        "staging.stg_events",
                        "marts.fct_occupancy_hourly",
                        "marts.fct_occupancy_daily",
                        "marts.dim_time")
                .forEach(table -> sql.sql("delete from " + table).update());
    }
}
