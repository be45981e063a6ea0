package org.occupancyhub.models.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

/** Models that an operator lays into a folder of a hub that runs. */
@IntegrationTest
class OperatorModelsIT {

    private static final String INCREMENTAL =
            """
            {{ config(materialized='incremental', unique_key=['site_id', 'hour_ts']) }}
            select site_id, hour_ts, 100 / (50 - max_count) as ratio
            from {{ ref('fct_occupancy_hourly') }}
            {% if is_incremental() %}
            where (site_id, hour_ts) in (select site_id, hour_ts from {{ ref('stg_dirty_hours') }})
            {% endif %}
            """;
    private static final String RATIOS = "select ratio::text from marts.ratios order by hour_ts";

    @TempDir
    private Path folder;

    private Database database;
    private OperatorHub hub;

    @BeforeEach
    void aHubWithOneHour() {
        database = Services.database();
        Warehouse warehouse = new Warehouse(database).with(site("gym", "UTC", 100));
        hub = new OperatorHub(warehouse, folder.resolve("models"));
        receives("2026-03-02T10:00:00Z", 30);
    }

    @Test
    void aNewModelIsThereAndFilledAndStaysFresh() {
        hub.write("ratios.sql", INCREMENTAL).write("twice.sql", "select ratio * 2 as r from {{ ref('ratios') }}");
        hub.looks();

        assertThat(hub.rows(RATIOS)).containsExactly("5");
        assertThat(hub.status("marts.ratios").state()).isEqualTo("fresh");
        assertThat(hub.status("marts.ratios").file()).endsWith("/models/ratios.sql");

        receives("2026-03-02T12:00:00Z", 40);
        assertThat(hub.rows(RATIOS)).containsExactly("5", "10");
        assertThat(hub.rows("select r::text from marts.twice order by r")).containsExactly("10", "20");
        assertThat(hub.status("marts.ratios").state()).isEqualTo("fresh");
    }

    @Test
    void aBrokenModelIsRefusedByFileLineAndReasonAndTheRestGoesOn() {
        hub.write(
                        "broken.sql",
                        "{{ config(\n  materialized='table'\n) }}\nselect site_id,\n       'ü😀', averge_count\n"
                                + "from {{ ref('fct_occupancy_hourly') }}")
                .write("typo.sql", "selct 1")
                .write(
                        "view_of_nothing.sql",
                        "select 1\nfrom {{ source('raw', 'occupancy_events') }}\njoin nothing on 1 = 1")
                .write("good.sql", "select 1 as one");
        hub.looks();

        assertThat(hub.status("marts.broken").state()).isEqualTo("refused");
        assertThat(hub.status("marts.broken").failure())
                .contains("/models/broken.sql:5] column \"averge_count\" does not exist");
        assertThat(hub.status("marts.typo").failure())
                .endsWith("/models/typo.sql:1] syntax error at or near \"selct\"");
        assertThat(hub.status("marts.view_of_nothing").failure())
                .endsWith("/models/view_of_nothing.sql:3] relation \"nothing\" does not exist");
        assertThat(hub.states.all()).last().extracting(ModelStatus::state).isEqualTo("refused");
        assertThat(hub.rows("select one::text from marts.good")).containsExactly("1");
        receives("2026-03-02T12:00:00Z", 40);
        assertThat(hub.rows("select count(*)::text from marts.fct_occupancy_hourly"))
                .containsExactly("2");

        hub.write("typo.sql", "select 2 as two").looks();
        assertThat(hub.rows("select two::text from marts.typo")).containsExactly("2");
        assertThat(hub.status("marts.typo").state()).isEqualTo("fresh");
    }

    @Test
    void aHookThatFailsIsNamedByItsLineToo() {
        hub.write(
                        "hooked.sql",
                        "{{ config(\n  materialized='table',\n  post_hook=\"\n    delete from {{ this }}\n"
                                + "    where nothing\n  \"\n) }}\nselect 1 as id")
                .looks();

        assertThat(hub.status("marts.hooked").failure()).contains("/models/hooked.sql:5] column \"nothing\"");
    }

    @Test
    void dataThatAModelCannotBearHarmNobodyElseAndAreForgottenOnceCorrected() {
        hub.write("ratios.sql", INCREMENTAL)
                .write(
                        "sums.sql",
                        INCREMENTAL
                                .replace("100 / (50 - max_count)", "ratio")
                                .replace("fct_occupancy_hourly", "ratios"))
                .looks();

        receives("2026-03-02T12:00:00Z", 50);
        assertThat(hub.rows("select count(*)::text from marts.fct_occupancy_hourly"))
                .containsExactly("2");
        assertThat(hub.rows("select count(*)::text from ops.dirty_hours")).containsExactly("0");
        assertThat(hub.rows(RATIOS)).containsExactly("5");
        assertThat(hub.status("marts.ratios").state()).isEqualTo("failed");
        assertThat(hub.status("marts.ratios").failure()).endsWith("/models/ratios.sql] division by zero");
        assertThat(hub.status("marts.sums").state()).isEqualTo("behind");

        hub.looks();
        assertThat(hub.status("marts.ratios").state()).isEqualTo("failed");

        receives("2026-03-02T12:30:00Z", 45);
        hub.warehouse
                .sql
                .sql("delete from raw.occupancy_events where count = 50")
                .update();
        hub.warehouse
                .sql
                .sql("insert into ops.dirty_hours values ('gym', '2026-03-02T12:00:00Z')")
                .update();
        hub.warehouse.builder.build();
        hub.marts.refresh();
        hub.looks();
        assertThat(hub.status("marts.ratios").state())
                .as("it waits before it tries again")
                .isEqualTo("failed");

        hub.clock.advance(Duration.ofMinutes(1));
        hub.looks();
        assertThat(hub.rows(RATIOS)).containsExactly("5", "20");
        assertThat(hub.status("marts.ratios").state()).isEqualTo("fresh");
        grownOld("sums");
        hub.looks();
        assertThat(hub.rows("select ratio::text from marts.sums order by 1")).containsExactly("20", "5");
    }

    @Test
    void aModelThatTakesTooLongIsGivenUpAndTheRefreshGoesOn() {
        hub.write(
                        "slow.sql",
                        "{{ config(materialized='incremental', unique_key='id') }}\nselect 1 as id"
                                + " {% if is_incremental() %} from pg_sleep(60) {% endif %}")
                .looks();

        receives("2026-03-02T12:00:00Z", 40);

        assertThat(hub.rows("select count(*)::text from marts.fct_occupancy_hourly"))
                .containsExactly("2");
        assertThat(hub.status("marts.slow").failure())
                .endsWith("/models/slow.sql] canceling statement due to statement timeout");
        hub.looks();
        assertThat(hub.status("marts.slow").state()).as("in full it is quick").isEqualTo("fresh");
    }

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
    void aFileThatIsRefusedLeavesWhatAnEarlierVersionMade() {
        hub.write("a.sql", "{{ config(materialized='table') }} select 1 as id").looks();
        hub.write("a.sql", "select * from {{ ref('nothing') }}").looks();

        assertThat(hub.exists("marts.a")).isTrue();
        assertThat(hub.status("marts.a").state()).isEqualTo("refused");
        assertThat(hub.status("marts.a").failure())
                .endsWith("/models/a.sql:1] refers to a model that does not exist: ref('nothing')");

        hub.delete("a.sql").looks();
        assertThat(hub.exists("marts.a")).isFalse();
    }

    @Test
    void whatWasDroppedByHandComesBack() {
        hub.write("ratios.sql", INCREMENTAL).looks();
        hub.warehouse.sql.sql("drop table marts.ratios").update();

        receives("2026-03-02T12:00:00Z", 40);
        hub.looks();

        assertThat(hub.rows(RATIOS)).containsExactly("5", "10");
    }

    @Test
    void aRestartedHubGoesOnWithWhatIsThere() {
        hub.write("ratios.sql", INCREMENTAL).looks();
        OperatorHub restarted = new OperatorHub(new Warehouse(database), hub.folder);
        String built = built("ratios");

        restarted.warehouse.loader.load(List.of(count("a", "2026-03-02T12:00:00Z", 40)));
        restarted.marts.refresh();
        restarted.looks();

        assertThat(built("ratios")).isEqualTo(built);
        assertThat(restarted.rows(RATIOS)).containsExactly("5", "10");
    }

    @Test
    void ofTwoHubsTheSecondFindsNothingLeftToDo() {
        OperatorHub other = new OperatorHub(new Warehouse(database), hub.folder);
        hub.write("ratios.sql", INCREMENTAL).looks();
        String built = built("ratios");
        other.looks();

        assertThat(built("ratios")).isEqualTo(built);
        other.warehouse.loader.load(List.of(count("a", "2026-03-02T12:00:00Z", 40)));
        other.marts.refresh();
        assertThat(hub.rows(RATIOS)).containsExactly("5", "10");
        assertThat(hub.status("marts.ratios").state()).isEqualTo("fresh");
    }

    @Test
    void aHubWithoutTheFileLeavesTheModelBehindAndTheOneThatHasItRepairsIt() {
        hub.write("ratios.sql", INCREMENTAL).looks();

        hub.warehouse.loader.load(List.of(count("a", "2026-03-02T12:00:00Z", 40)));
        hub.warehouse.marts.refresh();
        assertThat(hub.status("marts.ratios").state()).isEqualTo("behind");

        grownOld("ratios");
        hub.looks();
        assertThat(hub.rows(RATIOS)).containsExactly("5", "10");
        assertThat(hub.status("marts.ratios").state()).isEqualTo("fresh");
    }

    @Test
    void twoHubsWithDifferentVersionsDoNotUndoEachOther() {
        hub.write("a.sql", "{{ config(materialized='table') }} select 1 as id").looks();
        OperatorHub newer = new OperatorHub(new Warehouse(database), folder.resolve("newer/models"));
        newer.write("a.sql", "{{ config(materialized='table') }} select 2 as id")
                .looks();

        hub.looks().looks();

        assertThat(hub.rows("select id::text from marts.a")).containsExactly("2");
        assertThat(hub.status("marts.a").state()).isEqualTo("behind");
        assertThat(newer.status("marts.a").state()).isEqualTo("fresh");
    }

    private void receives(String ts, int people) {
        hub.warehouse.loader.load(List.of(count("a", ts, people)));
        hub.marts.refresh();
    }

    private void grownOld(String... models) {
        hub.warehouse
                .sql
                .sql("update ops.model_builds set built_at = built_at - interval '2 minutes' where model = any (?)")
                .param(models)
                .update();
    }

    private String built(String model) {
        return hub.rows("select built_at::text from ops.model_builds where model = '" + model + "'")
                .get(0);
    }
}
