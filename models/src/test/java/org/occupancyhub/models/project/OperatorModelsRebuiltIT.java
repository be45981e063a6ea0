package org.occupancyhub.models.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.IntegrationTest;

/** What is built again, dropped or left, when files and data change. */
@IntegrationTest
class OperatorModelsRebuiltIT extends OperatorModels {

    @Test
    void aTableIsBuiltAgainAfterARefreshAndWhatReadsItToo() {
        hub.write(
                        "totals.sql",
                        "{{ config(materialized='table') }} select count(*) as n from {{ ref('fct_occupancy_hourly') }}")
                .write("shown.sql", "select n * 10 as n from {{ ref('totals') }}")
                .write(
                        "kept.sql",
                        "{{ config(materialized='incremental', unique_key='n') }} select n from {{ ref('shown') }}")
                .looks();
        assertThat(hub.rows("select n::text from marts.kept")).containsExactly("10");
        hub.warehouse
                .sql
                .sql("create view public.by_hand as select n from marts.totals")
                .update();

        receives("2026-03-02T12:00:00Z", 40);
        assertThat(hub.status("marts.totals").state()).isEqualTo("behind");
        hub.looks();
        assertThat(hub.rows("select n::text from marts.totals"))
                .as("at most once a minute")
                .containsExactly("1");

        grownOld("totals", "kept");
        hub.looks();
        assertThat(hub.rows("select n::text from marts.shown")).containsExactly("20");
        assertThat(hub.rows("select n::text from marts.kept")).containsExactly("20");
        assertThat(hub.rows("select n::text from public.by_hand")).containsExactly("2");
        assertThat(hub.status("marts.kept").state()).isEqualTo("fresh");
    }

    @Test
    void aChangedModelIsBuiltAnewAndSoIsWhatReadsIt() {
        hub.write("base.sql", "{{ config(materialized='table') }} select 1 as id, 'a' as name")
                .write("reader.sql", "{{ config(materialized='table') }} select * from {{ ref('base') }}")
                .write("seen.sql", "select * from {{ ref('base') }}")
                .looks();

        hub.write("base.sql", "{{ config(materialized='table') }} select 2 as id, 'b' as name, true as extra")
                .looks();

        assertThat(hub.rows("select id || name || extra from marts.reader")).containsExactly("2btrue");
        assertThat(hub.rows("select id || name || extra from marts.seen")).containsExactly("2btrue");

        hub.write("base.sql", "select 3 as id").looks();
        assertThat(hub.rows("select id::text from marts.reader")).containsExactly("3");
        assertThat(hub.rows("select id::text from marts.seen")).containsExactly("3");
    }

    @Test
    void theRelationOfARemovedFileIsDroppedUnlessSomethingReadsIt() {
        hub.write("kept.sql", "{{ config(materialized='table') }} select 1 as id")
                .write("a.sql", "{{ config(materialized='table') }} select 1 as id")
                .write("b.sql", "select * from {{ ref('a') }}")
                .write("moved.sql", "select 1 as id")
                .looks();
        hub.warehouse
                .sql
                .sql("create view public.by_hand as select * from marts.kept")
                .update();

        hub.delete("kept.sql").delete("a.sql").delete("b.sql").delete("moved.sql");
        hub.write("staging/moved.sql", "select 1 as id").looks();

        assertThat(List.of(hub.exists("marts.a"), hub.exists("marts.b"), hub.exists("marts.moved")))
                .containsOnly(false);
        assertThat(List.of(hub.exists("marts.kept"), hub.exists("staging.moved")))
                .containsOnly(true);
        assertThat(hub.statuses()).doesNotContainKeys("marts.a", "marts.kept");
        assertThat(hub.status("staging.moved").state()).isEqualTo("fresh");
    }

    @Test
    void whatWasDroppedByHandComesBack() {
        hub.write("ratios.sql", INCREMENTAL).looks();
        hub.warehouse.sql.sql("drop table marts.ratios").update();

        receives("2026-03-02T12:00:00Z", 40);
        hub.looks();

        assertThat(hub.rows(RATIOS)).containsExactly("5", "10");
    }
}
