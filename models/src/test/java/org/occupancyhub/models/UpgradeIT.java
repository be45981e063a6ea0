package org.occupancyhub.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.models.backup.Backup;
import org.occupancyhub.models.backup.BackupTarget;
import org.occupancyhub.models.backup.Headway;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.load.LoadReport;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.NewerSchemaException;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of each released version, with its data, becomes one of this version and says the same. */
@IntegrationTest
class UpgradeIT {

    private static final String RELEASED = "classpath:released/";

    /** Each table with the query of its columns; averages of averages may differ in the last digit. */
    private static final String TABLES =
            """
            select
                table_schema || '.' || table_name as name,
                'select ' || string_agg(
                    case data_type
                        when 'double precision' then format('round(%1$I::numeric, 9) as %1$I', column_name)
                        else format('%I', column_name)
                    end,
                    ', ' order by ordinal_position
                ) as query
            from information_schema.columns
            join information_schema.tables using (table_schema, table_name)
            where table_schema = any (?) and table_type = 'BASE TABLE' and not table_name = any (?)
            group by 1""";

    static Stream<String> releases() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(RELEASED + "*.sql");
        return Arrays.stream(files).map(Resource::getFilename);
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedNotEvenSavedAndLeftAsItIs(@TempDir Path folder) {
        Database database = Services.database();
        Migrations.run(database.dataSource(), "5"); // there is something that could be done, and must not be
        database.sql()
                .sql(
                        "insert into ops.schema_history (installed_rank, version, description, type, script, installed_by,"
                                + " execution_time, success) values (900, '900', 'Of tomorrow', 'SQL', 'V900__.sql', 'x', 0, true)")
                .update();

        assertThatThrownBy(() -> Migrations.run(database.dataSource()))
                .isInstanceOf(NewerSchemaException.class)
                .hasMessageContaining("schema version 900, and this one knows " + Migrations.newest());
        assertThatThrownBy(() -> new Backup(database.dataSource())
                        .write(new BackupTarget(folder.resolve("b.zip"), false), "a program", true, new Headway()))
                .isInstanceOf(NewerSchemaException.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(database.sql()
                        .sql("select max(version::int) from ops.schema_history where version <> '900'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aReleasedDatabaseKeepsWhatItKnowsAndGoesOn(String release) throws IOException, SQLException {
        Database database = Services.database();
        run(database, release);
        JdbcClient sql = database.sql();
        Map<String, String> kept = queries(sql, List.of("raw", "ops"), "schema_history", "model_builds");
        Map<String, String> expected = queries(sql, List.of("expected"));
        assertThat(kept).containsKeys("raw.occupancy_events", "raw.rejected_events", "ops.sites", "ops.dirty_hours");
        assertThat(expected).hasSize(3);
        Map<String, List<Map<String, Object>>> before = rows(sql, kept);

        Warehouse hub = new Warehouse(database);
        assertThat(rows(sql, kept)).isEqualTo(before);
        hub.marts.refresh();
        assertThatMartsAreAsExpected(sql, expected);
        assertThat(hub.builder.test()).isEmpty();
        assertThatAllIsAccountedFor(sql);

        assertThat(Migrations.run(hub.dataSource)).isZero();
        assertThat(hub.builder.buildMissing()).isEmpty();
        assertThat(hub.marts.refresh().hours()).isZero();
        hub.builder.build();
        assertThatMartsAreAsExpected(sql, expected);

        aLateEventChangesItsOwnHourAlone(hub, expected);
    }

    private static void assertThatMartsAreAsExpected(JdbcClient sql, Map<String, String> expected) {
        expected.forEach((table, columns) -> assertThat(rows(sql, columns + " from " + today(table)))
                .isEqualTo(rows(sql, columns + " from " + table)));
    }

    private static void assertThatAllIsAccountedFor(JdbcClient sql) {
        assertThat(number(sql, "select sum(loaded) from ops.accounts"))
                .isPositive()
                .isEqualTo(number(sql, "select count(*) from raw.occupancy_events"))
                .isEqualTo(number(sql, "select count(*) from raw.event_ids"));
        assertThat(number(sql, "select sum(rejected) from ops.accounts"))
                .isPositive()
                .isEqualTo(number(sql, "select count(*) from raw.rejected_events where status = 'open'"));
    }

    private static void aLateEventChangesItsOwnHourAlone(Warehouse hub, Map<String, String> expected) {
        OccupancyEvent oldest = hub.sql
                .sql(
                        "select device_id, ts, count from raw.occupancy_events where count is not null order by ts limit 1")
                .query((row, number) -> Warehouse.count(
                        row.getString("device_id"),
                        row.getTimestamp("ts").toInstant().toString(),
                        row.getInt("count")))
                .single();
        OccupancyEvent late = Warehouse.count(
                oldest.deviceId().value(), oldest.ts().plusSeconds(1).toString(), 5);
        assertThat(hub.loader.load(List.of(oldest, late))).isEqualTo(new LoadReport(1, 1, List.of()));
        assertThat(hub.marts.refresh().hours()).isEqualTo(1);

        String hourly = expected.get("expected.fct_occupancy_hourly");
        List<Map<String, Object>> hours = rows(hub.sql, hourly + " from expected.fct_occupancy_hourly");
        List<Map<String, Object>> changed = rows(hub.sql, hourly + " from marts.fct_occupancy_hourly");
        assertThat(changed).hasSameSizeAs(hours);
        changed.removeAll(hours);
        assertThat(changed).hasSize(1);
    }

    private static void run(Database database, String release) throws IOException, SQLException {
        Resource file = new PathMatchingResourcePatternResolver().getResource(RELEASED + release);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(file.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> queries(JdbcClient sql, List<String> schemas, String... without) {
        Map<String, String> queries = new TreeMap<>();
        sql.sql(TABLES)
                .params(schemas.toArray(String[]::new), without)
                .query((row, number) -> queries.put(row.getString("name"), row.getString("query")))
                .list();
        return queries;
    }

    private static Map<String, List<Map<String, Object>>> rows(JdbcClient sql, Map<String, String> queries) {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        queries.forEach((table, columns) -> rows.put(table, rows(sql, columns + " from " + table)));
        return rows;
    }

    private static List<Map<String, Object>> rows(JdbcClient sql, String query) {
        return sql.sql("select * from (" + query + ") as rows order by rows::text")
                .query()
                .listOfRows();
    }

    /** Where the hub keeps what stands in the schema of expectations. */
    private static String today(String expected) {
        String table = expected.substring(expected.indexOf('.') + 1);
        return (table.startsWith("stg_") ? "staging." : "marts.") + table;
    }

    private static long number(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
