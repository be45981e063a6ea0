package org.occupancyhub.models.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final String PROJECT =
            """
            name: shop
            models:
              shop:
                +schema: elsewhere
                marts: {+schema: marts}
            """;

    private static final String SOURCES =
            """
            sources:
              - name: raw
                tables: [{name: orders}]
            """;

    @Test
    void modelsComeAfterThoseThatTheyReadAndGoToTheSchemaOfTheirFolder() {
        Project project = project(Map.of(
                "models/marts/a_last.sql", "select * from {{ ref('b_first') }}",
                "models/staging/b_first.sql", "select * from {{ source('raw', 'orders') }}"));

        assertThat(project.models())
                .extracting(model -> model.relation().toString())
                .containsExactly("elsewhere.b_first", "marts.a_last");
        assertThat(project.models().get(1).full().sql()).hasToString("select * from elsewhere.b_first");
        assertThat(project.models().get(0).full().sql()).hasToString("select * from raw.orders");
    }

    @Test
    void anIncrementalModelHasTwoQueriesAndARefInEitherCounts() {
        Model model = project(Map.of(
                        "models/marts/fct.sql",
                                """
                        {{ config(materialized='incremental', unique_key=['id', 'day'],
                                  post_hook="delete from {{ this }} {% if is_incremental() %}where old{% endif %}") }}
                        select * from {{ ref('base') }}
                        {% if is_incremental() %}where id in (select id from {{ ref('dirty') }}){% endif %}
                        """,
                        "models/marts/base.sql", "select 1 as id",
                        "models/marts/dirty.sql", "select 1 as id"))
                .models()
                .get(2);

        assertThat(model.full().sql()).hasToString("select * from marts.base");
        assertThat(model.incremental().sql().text()).endsWith("where id in (select id from marts.dirty)");
        assertThat(model.refs()).isEqualTo(Map.of("base", 3, "dirty", 4));
        assertThat(model.config().uniqueKey()).containsExactly("id", "day");
        assertThat(model.config().indexes()).containsExactly(new ModelConfig.Index(List.of("id", "day"), true));
        assertThat(model.incremental().hooks())
                .extracting(SqlText::text)
                .containsExactly("delete from marts.fct where old");
    }

    @Test
    void aRefToNothingIsRefusedByFileAndLine() {
        assertThatThrownBy(() -> project(Map.of("models/marts/fct.sql", "select *\n\nfrom {{ ref('stg_oders') }}")))
                .isInstanceOf(ModelException.class)
                .hasMessage("[models/marts/fct.sql:3] refers to a model that does not exist: ref('stg_oders')");
    }

    @Test
    void anUndeclaredSourceIsRefusedByFileAndLine() {
        assertThatThrownBy(() -> project(Map.of("models/marts/fct.sql", "select * from {{ source('raw', 'users') }}")))
                .hasMessage("[models/marts/fct.sql:1] reads a source that no .yml declares: source('raw', 'users')");
    }

    @Test
    void aCircleIsNamed() {
        assertThatThrownBy(() -> project(Map.of(
                        "models/marts/a.sql", "select * from {{ ref('b') }}",
                        "models/marts/b.sql", "select * from {{ ref('c') }}",
                        "models/marts/c.sql", "select * from {{ ref('a') }}")))
                .hasMessage("[models/marts/a.sql:1] refers to itself in a circle: a -> b -> c -> a");
    }

    @Test
    void anUnknownWordInATemplateIsRefusedByFileAndLine() {
        assertThatThrownBy(() -> project(Map.of("models/marts/fct.sql", "select 1\nfrom {{ rfe }}")))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("[models/marts/fct.sql:2] ")
                .hasMessageContaining("rfe");
        assertThatThrownBy(() -> project(Map.of("models/marts/fct.sql", "select 1\n\nfrom {{ rfe('x') }}")))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("[models/marts/fct.sql:3] ");
        assertThatThrownBy(() -> project(Map.of("models/marts/fct.sql", "select 1 {% if x")))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("[models/marts/fct.sql");
    }

    @Test
    void anIncrementalModelWithoutAKeyAndAnUnknownMaterializationAreRefused() {
        assertThatThrownBy(() ->
                        project(Map.of("models/marts/fct.sql", "{{ config(materialized='incremental') }} select 1")))
                .hasMessage("[models/marts/fct.sql:1] an incremental model needs a unique_key");
        assertThatThrownBy(() -> project(Map.of("models/marts/fct.sql", "{{ config(materialized='cube') }} select 1")))
                .hasMessage(
                        "[models/marts/fct.sql:1] materialized must be table, view or incremental, but was \"cube\"");
    }

    @Test
    void twoModelsOfOneNameAndNamesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> project(Map.of("models/marts/a.sql", "select 1", "models/staging/a.sql", "select 1")))
                .hasMessage("[models/staging/a.sql] has the name of another model, models/marts/a.sql");
        assertThatThrownBy(() -> project(Map.of("models/marts/a; drop.sql", "select 1")))
                .hasMessageContaining("lower case letters, digits and underscores");
    }

    @Test
    void testsBecomeQueriesThatCountTheRowsThatFail() {
        Model model = project(
                        Map.of(
                                "models/marts/fct.sql", "select 1 as id",
                                "models/marts/dim.sql", "select 1 as id",
                                "models/marts/_marts.yml",
                                        """
                        models:
                          - name: fct
                            tests:
                              - expression_is_true: {expression: id > 0}
                            columns:
                              - name: id
                                data_tests:
                                  - not_null
                                  - accepted_values: {values: [1, "it's"]}
                                  - relationships: {arguments: {to: ref('dim'), field: id}}
                        """))
                .models()
                .get(1);

        assertThat(model.tests())
                .extracting(ModelTest::sql)
                .containsExactly(
                        "select count(*) from marts.fct as tested where not coalesce((id > 0), false)",
                        "select count(*) from marts.fct as tested where id is null",
                        "select count(*) from marts.fct as tested where id not in ('1', 'it''s')",
                        "select count(*) from marts.fct as child where id is not null and not exists (select from"
                                + " marts.dim as parent where parent.id = child.id)");
    }

    @Test
    void aTestThatNobodyKnowsIsRefusedByItsFileAndLine() {
        assertThatThrownBy(() -> project(Map.of(
                        "models/marts/fct.sql", "select 1 as id",
                        "models/marts/_marts.yml", "models: [{name: fct, tests: [is_nice]}]")))
                .hasMessage("[models/marts/_marts.yml:1] no such test: is_nice");
    }

    @Test
    void brokenYamlIsRefusedByItsFileAndLine() {
        assertThatThrownBy(() -> project(Map.of("models/marts/_marts.yml", "version: 2\nmodels: [")))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("[models/marts/_marts.yml:2] is no YAML");
    }

    @Test
    void theProgramsOwnProjectIsTheSameFromTheJarAndFromItsFolder() {
        Map<String, String> packaged = ProjectFiles.packaged().byPath();
        Map<String, String> folder = ProjectFiles.in(Path.of("sql")).byPath();

        assertThat(packaged).hasSizeGreaterThan(10);
        assertThat(packaged).isEqualTo(folder);
        assertThat(Project.of(ProjectFiles.packaged()).models())
                .extracting(Model::name)
                .contains(
                        "stg_events",
                        "fct_occupancy_hourly",
                        "fct_occupancy_daily",
                        "dim_time",
                        "dim_site",
                        "dim_device");
    }

    @Test
    void everyModelOfTheProgramIsDescribedAndTested() {
        for (Model model : Project.of(ProjectFiles.packaged()).models()) {
            if (!model.name().equals("stg_dirty_hours")) {
                assertThat(model.tests()).as(model.file()).isNotEmpty();
            }
        }
    }

    /** dbt reads a model as if it were built in full, and then refuses to refresh it by a ref that it has not seen. */
    @Test
    void whatARefreshReadsIsNamedOutsideOfTheRefreshToo() {
        Project program = Project.of(ProjectFiles.packaged());
        Map<String, Relation> relations =
                program.models().stream().collect(Collectors.toMap(Model::name, Model::relation));
        for (Model model : program.models()) {
            assertThat(model.refs().keySet()).as(model.file()).allSatisfy(ref -> assertThat(
                            model.full().sql().text())
                    .as("add `-- depends_on: {{ ref('" + ref + "') }}`")
                    .contains(relations.get(ref).toString()));
        }
    }

    private static Project project(Map<String, String> models) {
        Map<String, String> files = new HashMap<>(models);
        files.put("dbt_project.yml", PROJECT);
        files.put("models/sources.yml", SOURCES);
        return Project.of(new ProjectFiles(files));
    }
}
