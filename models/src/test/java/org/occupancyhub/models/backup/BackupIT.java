package org.occupancyhub.models.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.occupancyhub.models.Warehouse.at;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.event;
import static org.occupancyhub.models.Warehouse.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.load.Delivery;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BackupIT {

    private static final String TABLES =
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname in ('raw', 'ops', 'ml', 'staging', 'marts')
            and tablename not in ('schema_history', 'model_builds')
            order by 1""";

    private static Database source;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aWarehouseWithAllSortsOfThings() {
        source = WarehouseOfEverything.fill(Services.database());
    }

    @Test
    void aRestoredWarehouseHoldsTheSameRowsAndAnswersTheSame() {
        Path file = backup(source, "whole.zip");
        Database restored = restored(file);

        Warehouse before = new Warehouse(source);
        Warehouse after = new Warehouse(restored);
        before.builder.build();
        after.builder.build();
        assertThat(contents(restored)).isEqualTo(contents(source)).hasSizeGreaterThan(20);
        assertThat(after.builder.test()).isEmpty();
        assertThat(after.marts.refresh().hours()).isEqualTo(1);
    }

    @Test
    void aRestoredWarehouseGoesOnNumberingAndLoadingWhereTheOldOneStood() {
        Warehouse after = new Warehouse(restored(backup(source, "on.zip")));

        assertThat(number(
                        after,
                        "insert into ops.closures (site_id, from_local, until_local, source)"
                                + " values ('gym', '2027-02-01', '2027-02-02', 'api') returning closure_id"))
                .isEqualTo(3);
        assertThat(
                        number(
                                after,
                                "insert into raw.rejected_events (origin, reason, payload) values ('o', 'r', 'p') returning reject_id"))
                .isEqualTo(3);
        OccupancyEvent known = event("a", "2015-03-29T01:30:00Z", new Count(3), at("gym", "hall"), Warehouse.ARRIVAL);
        assertThat(after.loader.load(List.of(known)).duplicate()).isEqualTo(1);
        assertThat(after.loader
                        .load(List.of(count("a", "2019-05-01T10:00:00Z", 1)))
                        .loaded())
                .isEqualTo(1);
    }

    @Test
    void aBackupThatIsMadeWhileAHubLoadsIsOneMoment() throws InterruptedException {
        Database busy = Services.database();
        Warehouse hub = new Warehouse(busy).with(site("gym", "UTC", 100));
        AtomicBoolean stop = new AtomicBoolean();
        Thread loads = new Thread(() -> {
            for (int batch = 0; !stop.get(); batch++) {
                hub.loader.load(delivery(batch));
            }
        });
        loads.start();
        Eventually.until("some batches are loaded", () -> number(hub, "select count(*) from raw.event_ids") > 100);

        Path file = backup(busy, "busy.zip");
        stop.set(true);
        loads.join();

        Warehouse after = new Warehouse(restored(file));
        long events = number(after, "select count(*) from raw.occupancy_events");
        assertThat(events)
                .isPositive()
                .isEqualTo(number(after, "select count(*) from raw.event_ids"))
                .isEqualTo(number(after, "select sum(loaded) from ops.accounts"))
                .isEqualTo(number(after, "select sum(next_offset - first_offset) from ops.topic_offsets"))
                .isLessThanOrEqualTo(number(hub, "select count(*) from raw.event_ids"));
    }

    @Test
    void aDatabaseThatHoldsSomethingIsOnlyReplacedWhenThatIsAsked() {
        Path file = backup(source, "replace.zip");
        Database other = Services.database();
        Warehouse hub = new Warehouse(other);
        Map<String, String> empty = contents(other);
        restore(file, other, false);
        assertThat(contents(other)).isNotEqualTo(empty);

        hub.loader.load(List.of(count("new", "2026-06-01T10:00:00Z", 1)));
        assertThatThrownBy(() -> restore(file, other, false))
                .isInstanceOf(BackupException.class)
                .hasMessageStartingWith("the database must be empty, but ")
                .hasMessageEndingWith(
                        " holds rows; restore into another one, or add --replace to lose what is in this one");
        assertThat(number(hub, "select count(*) from raw.occupancy_events where device_id = 'new'"))
                .isEqualTo(1);

        restore(file, other, true);
        assertThat(number(hub, "select count(*) from raw.occupancy_events where device_id = 'new'"))
                .isZero();
        assertThat(number(hub, "select count(*) from raw.occupancy_events"))
                .isEqualTo(number(new Warehouse(source), "select count(*) from raw.occupancy_events"));
    }

    @Test
    void whoeverMayReadTheMartsStillMayAfterARestore() throws SQLException {
        Path file = backup(source, "granted.zip");
        Database database = Services.database();
        String reader = "Reader of " + database.name(); // roles belong to the whole server
        JdbcClient sql = database.sql();
        sql.sql("create schema marts").update();
        sql.sql("create role \"" + reader + "\"").update();
        sql.sql("grant usage on schema marts to \"" + reader + "\"").update();
        sql.sql("alter default privileges in schema marts grant select on tables to \"" + reader + "\"")
                .update();

        restore(file, database, true);
        restore(file, database, true);
        new Warehouse(database).builder.build();

        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role \"" + reader + "\"");
            assertThat(statement.execute("select * from marts.fct_occupancy_hourly"))
                    .isTrue();
            assertThatThrownBy(() -> statement.execute("select * from raw.occupancy_events"))
                    .hasMessageContaining("permission denied");
        }
        sql.sql("drop owned by \"" + reader + "\"").update();
        sql.sql("drop role \"" + reader + "\"").update();
    }

    @Test
    void aDatabaseThatAHubUsesIsNotTouched() throws SQLException {
        Path file = backup(source, "used.zip");
        Database used = Services.database();
        try (Connection hub = used.dataSource().getConnection()) {
            assertThat(hub.isValid(1)).isTrue();
            assertThatThrownBy(() -> restore(file, used, true))
                    .isInstanceOf(BackupException.class)
                    .hasMessageStartingWith(
                            "nobody else must use the database during a restore, but connected is PostgreSQL JDBC Driver")
                    .hasMessageEndingWith("; stop the hub and whatever else uses it, and restore again");
        }
    }

    @Test
    void aFileThatIsThereStaysUnlessItIsToBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("old.zip"), "old");
        assertThatThrownBy(() -> new BackupTarget(file, false))
                .hasMessage("[" + file + "] is there already; name another file or add --replace");
        assertThat(file).hasContent("old");

        new Backup(source.dataSource()).write(new BackupTarget(file, true), "test", true, new Headway());
        verify(file);
        assertThat(folder.resolve("old.zip.part")).doesNotExist();
    }

    @Test
    void aBackupThatFailsLeavesNothingBehind() throws IOException {
        Database empty = Services.database();
        assertThatThrownBy(() -> backup(empty, "none.zip"))
                .hasMessageContaining("the database holds no warehouse yet; there is nothing to back up");
        Path noFolder = Files.createFile(folder.resolve("file"));
        Path impossible = noFolder.resolve("none.zip");
        assertThatThrownBy(() -> new Backup(source.dataSource())
                        .write(new BackupTarget(impossible, false), "test", true, new Headway()))
                .isInstanceOf(BackupException.class)
                .hasMessageStartingWith("[" + impossible + "] cannot be written: ");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @Test
    void anOlderBackupIsMigratedAndAnUnknownTableIsNamed() {
        Database old = Services.database();
        Migrations.run(old.dataSource(), "3");
        JdbcClient sql = old.sql();
        sql.sql("insert into raw.rejected_events (origin, reason, payload) values ('x.csv:2', 'r', 'p')")
                .update();
        sql.sql("create table raw.own (id integer)").update();

        Database restored = Services.database();
        assertThat(restore(backup(old, "old.zip"), restored, false)).containsExactly("raw.own");
        assertThat(restored.sql()
                        .sql("select status from raw.rejected_events")
                        .query(String.class)
                        .single())
                .isEqualTo("open");
    }

    private Path backup(Database database, String name) {
        Path file = folder.resolve(name);
        new Backup(database.dataSource()).write(new BackupTarget(file, false), "Occupancy Hub", true, new Headway());
        return file;
    }

    private static Database restored(Path file) {
        Database database = Services.database();
        assertThat(restore(file, database, false)).isEmpty();
        return database;
    }

    private static List<String> restore(Path file, Database database, boolean replace) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(new Headway());
            return new Restore(database.dataSource()).run(backup, replace, new Headway());
        }
    }

    private static void verify(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(new Headway());
        }
    }

    private static Delivery delivery(int batch) {
        return new Delivery(IntStream.range(0, 20)
                .mapToObj(i -> {
                    String ts = Instant.parse("2026-03-01T00:00:00Z")
                            .plusSeconds(60L * (batch * 20 + i))
                            .toString();
                    OccupancyEvent event = count("d" + i % 3, ts, i);
                    TopicPosition position = new TopicPosition("events", i % 2, batch * 10L + i / 2);
                    return new Delivery.Item(position, event, "test", Warehouse.ARRIVAL);
                })
                .toList());
    }

    /** What each table holds, in any order. */
    private static Map<String, String> contents(Database database) {
        JdbcClient sql = database.sql();
        Map<String, String> contents = new TreeMap<>();
        for (String table : sql.sql(TABLES).query(String.class).list()) {
            contents.put(
                    table,
                    sql.sql("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from " + table + " as t")
                            .query(String.class)
                            .single());
        }
        return contents;
    }

    private static long number(Warehouse hub, String sql) {
        return hub.sql.sql(sql).query(Long.class).single();
    }
}
