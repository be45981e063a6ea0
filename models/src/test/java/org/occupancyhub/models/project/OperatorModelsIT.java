package org.occupancyhub.models.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.IntegrationTest;

/** What becomes of them, and of those that cannot be made. */
@IntegrationTest
class OperatorModelsIT extends OperatorModels {

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
}
