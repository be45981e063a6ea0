package org.occupancyhub.models.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.project.Model.Upkeep;
import org.occupancyhub.models.project.SourceFile.Origin;

/** The operator's files beside the program's: what is wrong is said by file and line, and harms nothing else. */
class OperatorProjectTest {

    private static final Map<String, String> PROGRAM = Map.of(
            "dbt_project.yml",
            """
            name: shop
            models:
              shop:
                +schema: marts
                staging: {+schema: staging}
            """,
            "models/sources.yml",
            "sources: [{name: raw, tables: [{name: orders}]}]",
            "models/staging/orders.sql",
            "select * from {{ source('raw', 'orders') }}");

    @Test
    void anOperatorsModelJoinsTheProgramsAndGoesToMartsUnlessItsFolderIsStaging() {
        Project project = project(Map.of(
                "sales.sql", "select * from {{ ref('orders') }}",
                "staging/clean.sql", "select * from {{ ref('orders') }}"));

        assertThat(project.refused()).isEmpty();
        assertThat(project.models())
                .extracting(model -> model.relation() + " " + model.file())
                .containsExactly(
                        "staging.orders models/staging/orders.sql",
                        "staging.clean config/models/staging/clean.sql",
                        "marts.sales config/models/sales.sql");
    }

    @Test
    void whatReadsARefusedModelIsRefusedTooAndTheOthersStay() {
        Project project = project(Map.of(
                "broken.sql", "select *\nfrom {{ ref('odrers') }}",
                "reader.sql", "select 1\n\nfrom {{ ref('broken') }}",
                "last.sql", "select 1 from {{ ref('reader') }}",
                "good.sql", "select * from {{ ref('orders') }}"));

        assertThat(names(project)).containsExactly("good", "orders");
        assertThat(refusals(project))
                .containsExactlyInAnyOrder(
                        "[config/models/broken.sql:2] refers to a model that does not exist: ref('odrers')",
                        "[config/models/reader.sql:3] reads a model that is refused: ref('broken')",
                        "[config/models/last.sql:1] reads a model that is refused: ref('reader')");
    }

    @Test
    void everyModelOfACircleIsRefusedWithTheLineThatLeadsOn() {
        Project project = project(Map.of(
                "a.sql", "select 1\nfrom {{ ref('b') }}",
                "b.sql", "select 1 from {{ ref('a') }}",
                "c.sql", "select 1 from {{ ref('a') }}",
                "d.sql", "select 1\n\n\nfrom {{ ref('d') }}"));

        assertThat(names(project)).containsExactly("orders");
        assertThat(refusals(project))
                .containsExactlyInAnyOrder(
                        "[config/models/a.sql:2] refers to itself in a circle: a -> b -> a",
                        "[config/models/b.sql:1] refers to itself in a circle: b -> a -> b",
                        "[config/models/c.sql:1] reads a model that is refused: ref('a')",
                        "[config/models/d.sql:4] refers to itself in a circle: d -> d");
    }

    @Test
    void namesThatAreTakenOrNoneAreRefused() {
        Project project = project(Map.of(
                "orders.sql", "select 1",
                "one.sql", "select 1",
                "sub/one.sql", "select 2",
                "Upper.sql", "select 1",
                "x__dbt_tmp.sql", "select 1"));

        assertThat(names(project)).containsExactly("one", "orders");
        assertThat(refusals(project))
                .containsExactlyInAnyOrder(
                        "[config/models/orders.sql] has the name of a model of the program, models/staging/orders.sql",
                        "[config/models/sub/one.sql] has the name of another model, config/models/one.sql",
                        "[config/models/Upper.sql] a relation or column must be named in lower case letters, digits and"
                                + " underscores, but was \"Upper\"",
                        "[config/models/x__dbt_tmp.sql] a model's name must not contain __dbt_, but was \"x__dbt_tmp\"");
    }

    @Test
    void badConfigAndBadJinjaAreRefusedByLine() {
        Project project = project(Map.of(
                "a.sql", "\n{{ config(materialized='cube') }}\nselect 1",
                "b.sql", "{{ config(alias='other') }} select 1",
                "c.sql", "select 1\n{% if x",
                "d.sql", "select 1 \u0001"));

        assertThat(names(project)).containsExactly("orders");
        assertThat(refusals(project))
                .anySatisfy(one -> assertThat(one)
                        .isEqualTo("[config/models/a.sql:2] materialized must be table, view or incremental,"
                                + " but was \"cube\""))
                .anySatisfy(one -> assertThat(one)
                        .matches("\\[config/models/b.sql:1\\] config must be one of .*" + "but was \"alias\""))
                .anySatisfy(one -> assertThat(one).startsWith("[config/models/c.sql:"))
                .anySatisfy(one -> assertThat(one).isEqualTo("[config/models/d.sql:1] holds a control character"));
    }

    @Test
    void aBrokenYamlIsRefusedAndTheModelBesideItStays() {
        Project project = project(Map.of("a.sql", "select 1 as id", "_a.yml", "models:\n  - name: [\n"));

        assertThat(names(project)).containsExactly("a", "orders");
        assertThat(refusals(project)).singleElement().asString().startsWith("[config/models/_a.yml:3] is no YAML: ");
    }

    @Test
    void aWrongTestRefusesItsModelByTheLineOfTheYaml() {
        Project project = project(
                Map.of(
                        "a.sql", "select 1 as id",
                        "b.sql", "select 1 as id",
                        "_models.yml",
                                """
                        models:
                          - name: a
                            columns:
                              - name: id
                                data_tests:
                                  - not_null
                                  - is_nice
                          - name: b
                            data_tests: [not_null]
                          - name: orders
                            data_tests: [{expression_is_true: {expression: "true"}}]
                          - name: typo
                        """));

        assertThat(names(project)).containsExactly("orders");
        assertThat(project.models().get(0).tests()).isEmpty();
        assertThat(refusals(project))
                .containsExactlyInAnyOrder(
                        "[config/models/_models.yml:7] no such test: is_nice",
                        "[config/models/_models.yml:9] not_null is about one column: it stands under the column",
                        "[config/models/_models.yml:10] describes a model of the program: orders",
                        "[config/models/_models.yml:12] describes a model that does not exist: typo");
    }

    @Test
    void anOperatorCannotTurnASourceOfTheProgramElsewhere() {
        Project project = project(Map.of(
                "_sources.yml", "sources:\n  - {name: raw, schema: x, tables: [{name: orders}]}",
                "_more.yml", "sources: [{name: crm, schema: import, tables: [{name: c, identifier: contacts}]}]",
                "contacts.sql", "select * from {{ source('crm', 'c') }}"));

        assertThat(refusals(project))
                .containsExactly("[config/models/_sources.yml:2] declares a source again: raw.orders");
        assertThat(project.models().get(0).full().sql()).hasToString("select * from import.contacts");
        assertThat(project.models().get(1).full().sql()).hasToString("select * from raw.orders");
    }

    @Test
    void settingsMayStandInTheYamlAndTheFilesOwnWin() {
        Project project = project(
                Map.of(
                        "a.sql", "select 1 as id",
                        "b.sql", "{{ config(materialized='view') }} select 1 as id",
                        "_models.yml",
                                "models: [{name: a, config: {materialized: table}}, {name: b, config: {materialized: table}}]"));

        assertThat(project.models())
                .extracting(Model::upkeep)
                .containsExactly(Upkeep.AS_A_WHOLE, Upkeep.VIEW, Upkeep.VIEW);
    }

    @Test
    void whatReadsATableIsBuiltWithTheTablesAlsoThroughAView() {
        Project project = project(Map.of(
                "a_table.sql", "{{ config(materialized='table') }} select 1 as id",
                "b_view.sql", "select * from {{ ref('a_table') }}",
                "c_inc.sql",
                        "{{ config(materialized='incremental', unique_key='id') }} select * from {{ ref('b_view') }}",
                "d_inc.sql",
                        "{{ config(materialized='incremental', unique_key='id') }} select * from {{ ref('orders') }}"));

        assertThat(project.models())
                .extracting(model -> model.name() + " " + model.upkeep())
                .containsExactly(
                        "a_table AS_A_WHOLE",
                        "b_view LATE_VIEW",
                        "c_inc AS_A_WHOLE",
                        "orders VIEW",
                        "d_inc WITH_REFRESH");
    }

    @Test
    void aChangeOfAModelIsAChangeOfAllThatReadIt() {
        String reader = "select * from {{ ref('a') }}";
        Project before = project(Map.of("a.sql", "select 1 as id", "b.sql", reader));
        Project after = project(Map.of("a.sql", "select 2 as id", "b.sql", reader));

        assertThat(after.models().get(0).fingerprint())
                .isNotEqualTo(before.models().get(0).fingerprint());
        assertThat(after.models().get(1).fingerprint())
                .isNotEqualTo(before.models().get(1).fingerprint());
        assertThat(after.models().get(2).fingerprint())
                .isEqualTo(before.models().get(2).fingerprint());
    }

    @Test
    void aRefusalInTheProgramIsABrokenBuild() {
        assertThatThrownBy(() -> Project.of(new ProjectFiles(Map.of("models/a.sql", "select * from {{ ref('b') }}"))))
                .isInstanceOf(ModelException.class)
                .hasMessage("[models/a.sql:1] refers to a model that does not exist: ref('b')");
    }

    @Test
    void aRenderedTextKnowsTheLinesItCameFrom() {
        SqlText sql = LineMarks.read(LineMarks.mark("{{ config(\n  hook=\"a }} {% x %}\"\n) }}\n\nselect 1,\n  2", 1)
                .replaceAll("(?s)\\{\\{.*\\) }}", ""));

        assertThat(sql.text()).isEqualTo("select 1,\n  2");
        assertThat(sql.line(0)).isEqualTo(5);
        assertThat(sql.line(sql.text().indexOf('2'))).isEqualTo(6);
    }

    private static Project project(Map<String, String> operator) {
        List<SourceFile> files = new ArrayList<>(new ProjectFiles(PROGRAM).asOf(Origin.PROGRAM, ""));
        new ProjectFiles(operator)
                .byPath()
                .forEach((name, text) ->
                        files.add(new SourceFile("models/" + name, "config/models/" + name, Origin.OPERATOR, text)));
        return Project.of(files);
    }

    private static List<String> names(Project project) {
        return project.models().stream().map(Model::name).sorted().toList();
    }

    private static List<String> refusals(Project project) {
        return project.refused().stream().map(one -> one.refusal().toString()).toList();
    }
}
