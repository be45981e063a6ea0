package org.occupancyhub.models.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.models.Warehouse.count;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.testing.IntegrationTest;

/** One hub after another on one database, with the same files, others, or none. */
@IntegrationTest
class OperatorModelsAmongHubsIT extends OperatorModels {

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
}
