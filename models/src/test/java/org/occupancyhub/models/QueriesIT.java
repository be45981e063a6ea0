package org.occupancyhub.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.site;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.sql.Sql;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

/** The statements under {@code queries/}, which routes run with named parameters in Camel's notation. */
@IntegrationTest
class QueriesIT {

    private static final Pattern PARAMETER = Pattern.compile(":#(\\w+)");

    private Warehouse hub;

    @BeforeEach
    void aSiteAcrossTheChangeOfTheClocks() {
        hub = new Warehouse(Services.database()).with(site("gym", "Europe/Zurich", 100));
        hub.loader.load(List.of(
                count("a", "2026-10-24T22:30:00Z", 4),
                count("a", "2026-10-25T22:30:00Z", 8),
                count("a", "2026-10-25T23:30:00Z", 16)));
        hub.marts.refresh();
    }

    @Test
    void theHistoryByHourIsFromInclusiveToExclusive() {
        assertThat(rows(
                        "site-history-hour",
                        Map.of(
                                "site",
                                "gym",
                                "from",
                                time("2026-10-24T22:00:00Z"),
                                "to",
                                time("2026-10-25T23:00:00Z"))))
                .extracting(row -> row.get("ts"), row -> row.get("avg_count"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(time("2026-10-24T22:00:00Z"), 4.0),
                        org.assertj.core.groups.Tuple.tuple(time("2026-10-25T22:00:00Z"), 8.0));
    }

    @Test
    void aDayOf25HoursIsOneRow() {
        assertThat(rows(
                        "site-history-day",
                        Map.of("site", "gym", "from", Date.valueOf("2026-10-25"), "to", Date.valueOf("2026-10-26"))))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("avg_count", 6.0).containsEntry("hours_observed", 2);
                    assertThat(row).containsEntry("peak_hour_ts", time("2026-10-25T22:00:00Z"));
                });
    }

    @Test
    void theHeatmapIsInLocalTimeWithMondayAsZero() {
        assertThat(rows("site-heatmap", Map.of("site", "gym", "weeks", 1, "now", time("2026-10-26T12:00:00Z"))))
                .extracting(row -> row.get("day_of_week"), row -> row.get("hour"), row -> row.get("avg_count"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 0, 16.0),
                        org.assertj.core.groups.Tuple.tuple(6, 0, 4.0),
                        org.assertj.core.groups.Tuple.tuple(6, 23, 8.0));
        assertThat(rows("site-heatmap", Map.of("site", "gym", "weeks", 1, "now", time("2026-12-01T12:00:00Z"))))
                .isEmpty();
    }

    @Test
    void theHourThatRunsIsInNoMeanOfTheHeatmap() {
        assertThat(rows("site-heatmap", Map.of("site", "gym", "weeks", 1, "now", time("2026-10-25T23:59:00Z"))))
                .extracting(row -> row.get("avg_count"))
                .containsExactly(4.0, 8.0);
        assertThat(rows("site-heatmap", Map.of("site", "gym", "weeks", 1, "now", time("2026-10-26T00:00:00Z"))))
                .hasSize(3);
    }

    private List<Map<String, Object>> rows(String query, Map<String, Object> parameters) {
        return hub.sql
                .sql(positional(query))
                .params(values(query, parameters))
                .query()
                .listOfRows();
    }

    private static List<Object> values(String query, Map<String, Object> parameters) {
        List<Object> values = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(text(query));
        while (matcher.find()) {
            values.add(parameters.get(matcher.group(1)));
        }
        return values;
    }

    private static String positional(String query) {
        return PARAMETER.matcher(text(query)).replaceAll("?");
    }

    private static String text(String query) {
        return Sql.of(QueriesIT.class, "/queries/" + query + ".sql");
    }

    private static Timestamp time(String instant) {
        return Timestamp.from(Instant.parse(instant));
    }
}
