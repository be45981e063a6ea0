package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.Eventually;

/** Forecasters are trained on demand, promoted and rolled back, and what serves says so. */
class ForecastersRestIT {

    private static final int DAYS = 30;

    private static HubUnderTest hub;

    private final String site = "fr-" + UUID.randomUUID();

    /** Of their own: another champion makes other forecasts. */
    @BeforeAll
    static void startAHub() {
        hub = HubUnderTest.start();
    }

    @AfterAll
    static void stopIt() {
        hub.close();
    }

    @Test
    void aTrainingOnDemandMakesAChampionThatCanBePromotedAndRolledBack() {
        aMonthOfCounts();
        HttpResponse<String> asked = post("/api/forecasters/train");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        long run = HubUnderTest.json(asked).path("run").asLong();
        Eventually.until("the training is over", () -> !"waiting running"
                .contains(run(run).path("state").asText()));
        assertThat(run(run).path("state").asText()).as(run(run).toString()).isEqualTo("done");

        JsonNode trained = champion();
        assertThat(trained.path("verdict").asText()).isNotEmpty();
        assertThat(trained.path("fingerprint").asText()).hasSize(64);
        assertThat(trained.path("window").path("hours").asLong()).isGreaterThanOrEqualTo(DAYS * 24 - 1);
        assertThat(trained.path("compared").has("seasonal-naive")).isTrue();
        assertThat(trained.path("scores")).anySatisfy(score -> {
            assertThat(score.path("site").asText()).isEqualTo(site);
            assertThat(score.path("mae").isNumber()).isTrue();
        });
        long first = trained.path("version").asLong();
        assertThat(hub.json("/api/forecasters/" + first)).isEqualTo(trained);
        Eventually.eventually(
                () -> assertThat(forecastHeader("Forecast-Version")).isEqualTo(Long.toString(first)));

        long second = hub.database()
                .sql(
                        "insert into ml.versions (method, parameters, window_from, window_until, sites, hours, fingerprint,"
                                + " artifact) values ('seasonal-mean', '{}', now(), now(), 1, 1, 'x', '') returning version_id")
                .query(Long.class)
                .single();
        HttpResponse<String> promoted = post("/api/forecasters/" + second + "/promote?reason=to%20see%20it");
        assertThat(promoted.statusCode()).as(promoted.body()).isEqualTo(200);
        Eventually.eventually(
                () -> assertThat(forecastHeader("Forecast-Method")).isEqualTo("seasonal-mean"));

        assertThat(HubUnderTest.json(post("/api/forecasters/roll-back"))
                        .path("champion")
                        .asLong())
                .isEqualTo(first);
        Eventually.eventually(
                () -> assertThat(forecastHeader("Forecast-Version")).isEqualTo(Long.toString(first)));
        JsonNode changes = hub.json("/api/forecasters/changes?limit=2");
        assertThat(changes.get(0).path("kind").asText()).isEqualTo("rolled back");
        assertThat(changes.get(1).path("reason").asText()).isEqualTo("promoted by demo: to see it");
        assertThat(changes.get(1).path("previous").asLong()).isEqualTo(first);
    }

    @Test
    void anIntervalOfAnotherLevelIsWiderOrNarrowerAndProvisionalForecastsSaySo() {
        aMonthOfCounts();
        Eventually.eventually(() -> assertThat(
                        hub.json("/api/forecast/hourly?site=" + site).get(12).has("provisional"))
                .isFalse());
        JsonNode usual = hub.json("/api/forecast/hourly?site=" + site).get(12);
        JsonNode wide = hub.json("/api/forecast/hourly?level=0.95&site=" + site).get(12);
        JsonNode narrow = hub.json("/api/forecast/hourly?level=.5&site=" + site).get(12);

        assertThat(width(narrow)).isLessThanOrEqualTo(width(usual));
        assertThat(width(usual)).isLessThanOrEqualTo(width(wide));
        assertThat(usual.has("provisional")).isFalse();
        assertThat(hub.get("/api/forecast/hourly?level=0.4").body())
                .contains("level must be a number from 0.5 to 0.99, but was \\\"0.4\\\"");
        assertThat(hub.get("/api/forecast/hourly?level=1").statusCode()).isEqualTo(400);
    }

    @Test
    void theFeaturesOfASiteCanBeLookedAt() {
        aMonthOfCounts();

        JsonNode table = hub.json("/api/sites/" + site + "/features?ahead=30");

        assertThat(table.path("features_version").asInt()).isPositive();
        assertThat(Instant.parse(table.path("ts").asText()))
                .isEqualTo(Instant.parse(table.path("origin").asText()).plus(30, ChronoUnit.HOURS));
        assertThat(table.path("features")).hasSizeGreaterThan(20).anySatisfy(feature -> {
            assertThat(feature.path("name").asText()).isEqualTo("ahead");
            assertThat(feature.path("unit").asText()).isEqualTo("hours");
            assertThat(feature.path("value").asInt()).isEqualTo(30);
        });
        assertThat(hub.get("/api/sites/" + site + "/features?ahead=168").statusCode())
                .isEqualTo(400);
        assertThat(hub.get("/api/sites/nowhere-at-all/features").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        assertThat(hub.get("/api/forecasters/999999999").statusCode()).isEqualTo(404);
        assertThat(hub.get("/api/forecasters/x").statusCode()).isEqualTo(400);
        assertThat(post("/api/forecasters/999999999/promote").statusCode()).isEqualTo(404);
        assertThat(post("/api/forecasters/runs/999999999/cancel").statusCode()).isEqualTo(404);
        assertThat(hub.get("/api/forecasters/changes?limit=0").statusCode()).isEqualTo(400);
    }

    private void aMonthOfCounts() {
        Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
        StringBuilder readings = new StringBuilder("[");
        for (int hour = 1; hour <= DAYS * 24; hour++) {
            readings.append(hour == 1 ? "" : ",")
                    .append("{\"device_id\":\"")
                    .append(site)
                    .append("\",\"site_id\":\"")
                    .append(site)
                    .append("\",\"ts\":\"")
                    .append(end.minus(hour, ChronoUnit.HOURS))
                    .append("\",\"count\":")
                    .append(20 + (hour * 7) % 24 + hour % 5)
                    .append('}');
        }
        assertThat(hub.ingest(readings.append(']').toString()).statusCode()).isEqualTo(202);
        // The oldest is loaded last; a forecast is there before.
        Instant oldest = end.minus(DAYS * 24, ChronoUnit.HOURS);
        Eventually.eventually(() -> {
            assertThat(hub.json("/api/sites/" + site + "/history?from=" + oldest + "&to="
                            + oldest.plus(1, ChronoUnit.HOURS)))
                    .hasSize(1);
            assertThat(hub.json("/api/forecast/hourly?site=" + site)).hasSize(24);
        });
    }

    private JsonNode champion() {
        for (JsonNode version : hub.json("/api/forecasters")) {
            if (version.path("aliases").toString().contains("champion")) {
                return version;
            }
        }
        throw new AssertionError("there is no champion");
    }

    private JsonNode run(long number) {
        for (JsonNode run : hub.json("/api/forecasters/runs")) {
            if (run.path("run").asLong() == number) {
                return run;
            }
        }
        throw new AssertionError("there is no run " + number);
    }

    private String forecastHeader(String name) {
        return hub.get("/api/forecast/hourly?site=" + site)
                .headers()
                .firstValue(name)
                .orElse("");
    }

    private static int width(JsonNode hour) {
        return hour.path("upper").asInt() - hour.path("lower").asInt();
    }

    private HttpResponse<String> post(String path) {
        return hub.send(HttpRequest.newBuilder(hub.uri(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }
}
