package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.Eventually;

/** A reading on its way through the whole hub to whoever listens. */
class StreamRestIT {

    private final HubUnderTest hub = HubUnderTest.shared();
    private final String site = "Züri A/B; 50 % " + UUID.randomUUID();
    private final String path =
            "/api/sites/" + URLEncoder.encode(site, StandardCharsets.UTF_8).replace("+", "%20") + "/stream";

    @Test
    void aReadingIsWithItsListenersWithinASecond() {
        assertThat(post(12)).isEqualTo(202);
        Eventually.until(
                "the site is known",
                () -> hub.json("/api/sites").findValuesAsText("id").contains(site));
        try (StreamListener listener = StreamListener.of(hub.uri(path))) {
            Eventually.eventually(
                    () -> assertThat(last(listener).path("count").asInt()).isEqualTo(12));
            assertThat(last(listener))
                    .isEqualTo(
                            hub.json("/api/occupancy/current?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8)));

            assertThat(post(34)).isEqualTo(202);

            Awaitility.await()
                    .pollInterval(10, TimeUnit.MILLISECONDS)
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> last(listener).path("count").asInt() == 34);
        }
    }

    @Test
    void aStreamIsReadOnlyAndInTheContract() {
        HttpRequest head = HttpRequest.newBuilder(hub.uri("/api/sites/main/stream"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(hub.send(head).statusCode()).isEqualTo(405);
        HttpResponse<String> unknown = hub.get("/api/sites/nowhere/stream");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(hub.json("/openapi.json").at("/paths").has("/api/sites/{site}/stream"))
                .isTrue();
    }

    private static JsonNode last(StreamListener listener) {
        return HubUnderTest.parsed(listener.last().orElse("{}"));
    }

    private int post(int people) {
        return hub.ingest("{\"count\":" + people + ",\"device_id\":\""
                        + UUID.nameUUIDFromBytes(site.getBytes(StandardCharsets.UTF_8)) + "\",\"site_id\":\"" + site
                        + "\"}")
                .statusCode();
    }
}
