package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.Eventually;

/** An operator lays models into the folder of a hub that runs. */
class OperatorModelsRunIT {

    private final HubUnderTest hub = HubUnderTest.shared();

    @Test
    void aNewMartIsThereWithinTenSecondsAndABrokenOneIsRefusedWhileEverythingElseGoesOn() throws IOException {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        hub.ingest("{\"device_id\":\"om\",\"site_id\":\"om\",\"ts\":\"" + hour + "\",\"count\":7}");
        Eventually.eventually(
                () -> assertThat(sums("fct_occupancy_hourly", "max_count")).isEqualTo(7));

        write(
                "om_peaks.sql",
                """
                {{ config(materialized='incremental', unique_key=['site_id', 'hour_ts']) }}
                select site_id, hour_ts, max_count as peak from {{ ref('fct_occupancy_hourly') }}
                {% if is_incremental() %}
                where (site_id, hour_ts) in (select site_id, hour_ts from {{ ref('stg_dirty_hours') }})
                {% endif %}
                """);
        write("om_broken.sql", "select site_id,\n       averge_count\nfrom {{ ref('fct_occupancy_hourly') }}\n");
        write("om_lost.sql", "select *\nfrom {{ ref('fct_ocupancy') }}\n");
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> {
            assertThat(sums("om_peaks", "peak")).isEqualTo(7);
            assertThat(model("om_peaks").path("state").asText()).isEqualTo("fresh");
            assertThat(model("om_broken").path("state").asText()).isEqualTo("refused");
            assertThat(model("om_broken").path("failure").asText())
                    .contains("/models/om_broken.sql:2] column \"averge_count\" does not exist");
            assertThat(model("om_lost").path("failure").asText())
                    .endsWith("/models/om_lost.sql:2] refers to a model that does not exist: ref('fct_ocupancy')");
        });

        write(
                "om_mad.sql",
                """
                {{ config(materialized='incremental', unique_key=['site_id', 'hour_ts']) }}
                select
                    site_id, hour_ts, date_part(case when site_id = 'om' and max_count = 9 then 'timezone' else 'year' end, hour_ts::timestamp) as year
                from {{ ref('fct_occupancy_hourly') }}
                {% if is_incremental() %}
                where (site_id, hour_ts) in (select site_id, hour_ts from {{ ref('stg_dirty_hours') }})
                {% endif %}
                """);
        write("om_two.sql", "select 1 as one; drop table marts.dim_time cascade\n");
        write(
                "om_writes.sql",
                "{{ config(materialized='table') }}\nwith gone as (delete from raw.event_ids returning *)\nselect * from gone\n");
        Eventually.eventually(() -> {
            assertThat(model("om_mad").path("state").asText()).isEqualTo("fresh");
            assertThat(model("om_two").path("failure").asText()).contains("/models/om_two.sql:1] syntax error");
            assertThat(model("om_writes").path("state").asText()).isEqualTo("refused");
        });

        hub.ingest("{\"device_id\":\"om\",\"site_id\":\"om\",\"ts\":\"" + hour.plusSeconds(60) + "\",\"count\":9}");
        Eventually.eventually(() -> assertThat(sums("om_peaks", "peak")).isEqualTo(9));
        assertThat(hub.get("/healthz").statusCode()).isEqualTo(200);
        Eventually.eventually(
                () -> assertThat(model("om_mad").path("state").asText()).isEqualTo("failed"));
        Eventually.eventually(() -> assertThat(hub.send(HttpRequest.newBuilder(hub.management("/metrics"))
                                .build())
                        .body())
                .contains("hub_models_failed 5.0", "hub_models_tests_failed 0.0"));

        Files.delete(folder().resolve("om_mad.sql"));
        Files.delete(folder().resolve("om_two.sql"));
        Files.delete(folder().resolve("om_writes.sql"));
        Files.delete(folder().resolve("om_peaks.sql"));
        Files.delete(folder().resolve("om_broken.sql"));
        Files.delete(folder().resolve("om_lost.sql"));
        Eventually.eventually(() -> {
            assertThat(hub.database()
                            .sql("select to_regclass('marts.om_peaks') is null")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(hub.json("/api/models").toString()).doesNotContain("marts.om_");
        });
    }

    private long sums(String mart, String column) {
        return hub.database()
                .sql("select coalesce(sum(" + column + "), 0) from marts." + mart + " where site_id = 'om'")
                .query(Long.class)
                .single();
    }

    private JsonNode model(String name) {
        for (JsonNode model : hub.json("/api/models")) {
            if (model.path("relation").asText().equals("marts." + name)) {
                return model;
            }
        }
        throw new AssertionError("no model " + name);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder()).resolve(file), text);
    }

    private Path folder() {
        return hub.dataDir().resolve("models");
    }
}
