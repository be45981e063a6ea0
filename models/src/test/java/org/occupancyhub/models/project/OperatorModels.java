package org.occupancyhub.models.project;

import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.site;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.Services;

/** Models that an operator lays into a folder of a hub that runs. */
abstract class OperatorModels {

    static final String INCREMENTAL =
            """
            {{ config(materialized='incremental', unique_key=['site_id', 'hour_ts']) }}
            select site_id, hour_ts, 100 / (50 - max_count) as ratio
            from {{ ref('fct_occupancy_hourly') }}
            {% if is_incremental() %}
            where (site_id, hour_ts) in (select site_id, hour_ts from {{ ref('stg_dirty_hours') }})
            {% endif %}
            """;
    static final String RATIOS = "select ratio::text from marts.ratios order by hour_ts";

    @TempDir
    Path folder;

    Database database;
    OperatorHub hub;

    @BeforeEach
    void aHubWithOneHour() {
        database = Services.database();
        Warehouse warehouse = new Warehouse(database).with(site("gym", "UTC", 100));
        hub = new OperatorHub(warehouse, folder.resolve("models"));
        receives("2026-03-02T10:00:00Z", 30);
    }

    void receives(String ts, int people) {
        hub.warehouse.loader.load(List.of(count("a", ts, people)));
        hub.marts.refresh();
    }

    void grownOld(String... models) {
        hub.warehouse
                .sql
                .sql("update ops.model_builds set built_at = built_at - interval '2 minutes' where model = any (?)")
                .param(models)
                .update();
    }

    String built(String model) {
        return hub.rows("select built_at::text from ops.model_builds where model = '" + model + "'")
                .get(0);
    }
}
