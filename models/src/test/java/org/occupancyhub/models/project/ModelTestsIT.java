package org.occupancyhub.models.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.passage;
import static org.occupancyhub.models.Warehouse.site;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.project.ModelStatus.TestStatus;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class ModelTestsIT {

    @TempDir
    private Path folder;

    private OperatorHub hub;

    @BeforeEach
    void aHubWithOneHour() {
        hub = new OperatorHub(
                new Warehouse(Services.database()).with(site("gym", "UTC", 100)), folder.resolve("models"));
        hub.warehouse.loader.load(List.of(count("a", "2026-03-02T10:00:00Z", 30)));
        hub.marts.refresh();
    }

    @Test
    void everyTestOfTheProgramHoldsAndSaysSo() {
        hub.tests.runDue();

        assertThat(hub.states.all()).allSatisfy(status -> {
            assertThat(status.state()).isEqualTo("fresh");
            assertThat(status.tests()).allSatisfy(test -> {
                assertThat(test.holds()).as(status.relation() + " " + test).isTrue();
                assertThat(test.testedAt()).isNotNull();
            });
        });
    }

    @Test
    void eachKindOfTestCountsTheRowsThatFail() {
        hub.write(
                        "numbers.sql",
                        "select * from (values (1, 'a', 'gym'), (1, 'b', 'x'), (null, 'c', null), (2, 'a', 'gym'), (2, 'a', 'gym'))"
                                + " as t (id, name, site_id)")
                .write(
                        "_numbers.yml",
                        """
                        models:
                          - name: numbers
                            data_tests:
                              - unique_together: {arguments: {columns: [id, name]}}
                              - expression_is_true: {expression: id < 2}
                            columns:
                              - name: id
                                data_tests:
                                  - unique
                                  - not_null
                                  - not_null: {config: {where: name <> 'c'}}
                                  - accepted_values: {arguments: {values: [1], quote: false}}
                              - name: site_id
                                data_tests:
                                  - relationships: {to: ref('dim_site'), field: site_id}
                              - name: nothing
                                data_tests: [unique]
                        """)
                .looks();

        List<TestFailure> failures = hub.tests.runAll();

        assertThat(failures)
                .extracting(TestFailure::toString)
                .containsExactlyInAnyOrder(
                        "numbers unique_together(columns: [id, name]): 1 row fails",
                        "numbers expression_is_true(expression: id < 2): 3 rows fail",
                        "numbers.id unique: 2 rows fail",
                        "numbers.id not_null: 1 row fails",
                        "numbers.id accepted_values(quote: false, values: [1]): 2 rows fail",
                        "numbers.site_id relationships(field: site_id, to: ref('dim_site')): 1 row fails",
                        "numbers.nothing unique: column \"nothing\" does not exist");
        List<TestStatus> tests = hub.status("marts.numbers").tests();
        assertThat(tests).hasSize(8);
        assertThat(tests.get(7).failedRows()).isNull();
        assertThat(tests.get(7).holds()).isFalse();
        assertThat(tests.get(7).error()).isEqualTo("column \"nothing\" does not exist");
    }

    @Test
    void aTestIsRunWhenItsTimeHasComeOrItsModelIsAnotherOne() {
        hub.write("one.sql", "select 1 as id")
                .write("_one.yml", "models: [{name: one, columns: [{name: id, data_tests: [unique]}]}]")
                .looks();
        hub.tests.runDue();
        String first = testedAt();

        hub.tests.runDue();
        assertThat(testedAt()).isEqualTo(first);

        hub.warehouse
                .sql
                .sql("update ops.model_tests set tested_at = tested_at - interval '61 minutes'")
                .update();
        hub.tests.runDue();
        assertThat(testedAt()).isGreaterThan(first);

        String second = testedAt();
        hub.write("one.sql", "select 2 as id").looks();
        assertThat(hub.status("marts.one").tests().get(0).holds()).isNull();
        hub.tests.runDue();
        assertThat(testedAt()).isGreaterThan(second);
    }

    @Test
    void testsAreRightWhileLoadsAndRefreshesGoOn() throws Exception {
        Instant start = Instant.parse("2026-03-02T00:00:00Z");
        ExecutorService loads = Executors.newSingleThreadExecutor();
        try {
            Future<?> loading = loads.submit(() -> IntStream.range(0, 60).forEach(i -> {
                String device = "device-" + i % 7 + "-" + i / 20;
                hub.warehouse.loader.load(List.of(
                        count(device, start.plusSeconds(1800L * i).toString(), i),
                        passage("door-" + i, start.plusSeconds(900L * i).toString(), i, 0)));
                hub.marts.refresh();
            }));
            do {
                assertThat(hub.tests.runAll()).isEmpty();
            } while (!loading.isDone());
            loading.get();
        } finally {
            loads.shutdownNow();
        }
    }

    private String testedAt() {
        return hub.rows("select tested_at::text from ops.model_tests where model = 'one'")
                .get(0);
    }
}
