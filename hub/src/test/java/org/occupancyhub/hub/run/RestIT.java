package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.testing.Eventually;

class RestIT {

    private final HubUnderTest hub = HubUnderTest.shared();
    private final String site = "Züri A/B; 50 % \\ " + UUID.randomUUID();
    private final String path =
            "/api/sites/" + URLEncoder.encode(site, StandardCharsets.UTF_8).replace("+", "%20");

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/healthz"})
    void aHubThatIsWellSaysSo(String health) {
        HttpResponse<String> answer = hub.get(health);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void withoutASiteTheFirstOneAnswers() {
        JsonNode now = hub.json("/api/occupancy/current");

        assertThat(now.path("site").asText())
                .isEqualTo(hub.json("/api/sites").at("/0/id").asText());
        assertThat(now.fieldNames())
                .toIterable()
                .containsExactly(
                        "ts", "predicted", "count", "capacity", "utilization", "level", "state", "as_of", "site");
    }

    @Test
    void aSiteWhoseNameNeedsEscapingHasAPastAPresentAndAFuture() {
        Instant thisHour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        StringBuilder batch = new StringBuilder("[");
        for (int hour = 24 * 21; hour >= 1; hour--) {
            batch.append(reading(thisHour.minus(hour, ChronoUnit.HOURS), 20 + hour % 24))
                    .append(',');
        }
        batch.append(reading(Instant.now(), 33)).append(']');
        assertThat(hub.ingest(batch.toString()).statusCode()).isEqualTo(202);

        Eventually.eventually(
                () -> assertThat(hub.json(path).at("/current/count").asInt()).isEqualTo(33));
        JsonNode history = hub.json(path + "/history");
        assertThat(history).hasSizeBetween(168, 170);
        assertThat(history.at("/0/avg_count").asDouble()).isBetween(20.0, 44.0);
        assertThat(history.at("/0/reading_count").asInt()).isEqualTo(1);
        JsonNode days = hub.json(path + "/history?grain=day&from=2026-01-01&to="
                + OffsetDateTime.now(ZoneOffset.UTC).toLocalDate());
        assertThat(days.size()).isBetween(20, 22);
        JsonNode cells = hub.json(path + "/heatmap?weeks=4").path("cells");
        assertThat(cells).hasSize(7);
        assertThat(cells.get(3)).hasSize(24);
        JsonNode past = hub.json(path + "/past-forecasts?from=" + thisHour.minus(2, ChronoUnit.HOURS) + "&ahead=7d");
        assertThat(past.path("compared_hours").asInt()).isZero();
        assertThat(past.path("mae").isNull()).isTrue();
        assertThat(past.path("hours")).hasSize(2).allSatisfy(hour -> {
            assertThat(hour.path("predicted").isNull()).as("nothing was issued").isTrue();
            assertThat(hour.path("avg_count").isNumber()).isTrue();
        });
        Eventually.eventually(() -> assertThat(hub.json("/api/forecast/hourly?hours=48&site=" + path.substring(11)))
                .hasSize(48));
        JsonNode forecast = hub.json("/forecast/hourly?site=" + path.substring(11));
        assertThat(forecast).hasSize(24);
        assertThat(OffsetDateTime.parse(forecast.at("/0/ts").asText()).toInstant())
                .isIn(thisHour, thisHour.plus(1, ChronoUnit.HOURS));
        forecast.forEach(hour -> {
            assertThat(hour.path("predicted").isIntegralNumber()).isTrue();
            assertThat(hour.path("predicted").asInt())
                    .isBetween(hour.path("lower").asInt(), hour.path("upper").asInt());
        });
    }

    /** As clients of old were made: these two fields and no others, none of them ever null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record OldPayload(OffsetDateTime ts, int predicted) {}

    @Test
    void aClientThatOnlyKnowsTheOldPayloadStillWorks() throws JsonProcessingException {
        ObjectMapper old = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        OffsetDateTime thisHour = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS);
        String busy = "?site=" + new SiteOfThreeWeeks(hub, "old-client").id;

        OldPayload now = old.readValue(hub.get("/api/occupancy/current" + busy).body(), OldPayload.class);
        assertThat(now.ts()).isBetween(thisHour, thisHour.plusHours(1));
        assertThat(now.predicted()).isBetween(1, 100);
        for (String path : List.of("/api/forecast/hourly", "/forecast/hourly")) {
            OldPayload[] next = old.readValue(hub.get(path + busy).body(), OldPayload[].class);
            assertThat(next).hasSize(24);
            for (int hour = 1; hour < next.length; hour++) {
                assertThat(next[hour].ts()).isEqualTo(next[hour - 1].ts().plusHours(1));
                assertThat(next[hour].predicted()).isBetween(1, 100);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/forecast/hourly?hours=0 | 400 | hours must be a whole number from 1 to 168, but was \"0\"",
                "/api/forecast/hourly?hours=169 | 400 | hours must be a whole number from 1 to 168, but was \"169\"",
                "/forecast/hourly?hours=many | 400 | hours must be a whole number from 1 to 168, but was \"many\"",
                "/api/sites/{first}/heatmap?weeks=-1 | 400 | weeks must be a whole number from 1 to 104, but was \"-1\"",
                "/api/sites/{first}/past-forecasts?ahead=3d | 400 | ahead must be 24h or 7d, but was \"3d\"",
                "/api/sites/{first}/past-forecasts?from=2026-01-01&to=2026-06-01 | 400 | from and to must be at most 92 days apart; ask for less",
                "/api/sites/{first}/history?grain=year | 400 | grain must be hour or day, but was \"year\"",
                "/api/sites/{first}/history?to=-999999999-01-01T00:00:00Z | 400 | to must be a day such as 2026-11-19 or ISO 8601 with an offset, but was \"-999999999-01-01T00:00:00Z\"",
                "/api/sites/{first}/history?from=then | 400 | from must be a day such as 2026-11-19 or ISO 8601 with an offset, but was \"then\"",
            })
    void aBadParameterIsNamedWithWhatIsAllowed(String request, int status, String detail) {
        HttpResponse<String> answer = hub.get(
                request.replace("{first}", hub.json("/api/sites").at("/0/id").asText()));

        assertProblem(answer, status);
        assertThat(HubUnderTest.json(answer).path("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/occupancy/current?site=nowhere",
                "/api/forecast/hourly?site=nowhere",
                "/api/sites/nowhere",
                "/api/sites/nowhere/history",
                "/api/sites/nowhere/heatmap",
                "/api/sites/nowhere/past-forecasts",
                "/api/nothing",
                "/api",
                "/forecast/nothing",
                "/ingest/more",
                "/api/sites/x/y/z"
            })
    void whatDoesNotExistIsNotFoundAndNeverAPage(String request) {
        assertProblem(hub.get(request), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "POST"})
    void readingIsTheOnlyMethodOfQuestions(String method) {
        HttpResponse<String> answer = hub.send(HttpRequest.newBuilder(hub.uri("/api/sites"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());

        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void headersOfARequestAreNoParametersAndDoNotComeBack() {
        HttpResponse<String> answer = hub.send(HttpRequest.newBuilder(hub.uri("/api/forecast/hourly"))
                .headers("hours", "999", "site", "nowhere", "CamelHttpResponseCode", "418", "X-Echo", "echo")
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().toString()).doesNotContain("echo", "nowhere");
    }

    @Test
    void theContractIsServedAndNamesWhatThePathsAnswer() {
        JsonNode contract = hub.json("/openapi.json");

        assertThat(contract.path("openapi").asText()).startsWith("3.");
        assertThat(contract.at("/paths").fieldNames())
                .toIterable()
                .contains(
                        "/ingest", "/api/occupancy/current", "/api/forecast/hourly", "/forecast/hourly", "/api/sites");
        HttpResponse<String> page = hub.get("/api/docs");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        String script = page.body().replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        assertThat(hub.get(script).statusCode()).as(script).isEqualTo(200);
    }

    @Test
    void metricsTellOfRoutesLagRefreshesAndFreshness() {
        hub.ingest(reading(Instant.now(), 5));

        Eventually.eventually(() -> {
            String metrics = hub.send(
                            HttpRequest.newBuilder(hub.management("/metrics")).build())
                    .body();
            assertThat(metrics)
                    .contains(
                            "hub_events_loaded_total{outcome=\"loaded\"}",
                            "hub_events_loaded_total{outcome=\"duplicate\"}",
                            "hub_events_rejected_total",
                            "hub_marts_refresh_seconds_count",
                            "hub_marts_freshness_seconds ",
                            "hub_kafka_lag{group=\"hub.load-events\"} 0",
                            "jvm_memory_used_bytes",
                            "routeId=\"load-events\"")
                    .doesNotContain("insert into", "select ");
        });
    }

    private String reading(Instant ts, int count) {
        String named = site.replace("\\", "\\\\");
        return "{\"device_id\":\"" + named + "\",\"site_id\":\"" + named + "\",\"ts\":\"" + ts + "\",\"count\":" + count
                + "}";
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(HubUnderTest.json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "<html");
    }
}
