package org.occupancyhub.e2e.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** What a device and a program say to a hub; connections are kept open. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Hub hub;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Api(Hub hub) {
        this.hub = hub;
    }

    public JsonNode get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(hub.uri(path)).timeout(PATIENCE).build());
        assertThat(answer.statusCode()).as(() -> path + " " + answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    public JsonNode current(String site) {
        return get("/api/occupancy/current?site=" + site);
    }

    /** The reading of a site's one device now; returns when it is acknowledged. */
    public void post(String site, int count) {
        HttpResponse<String> answer = send(ingest("application/json", reading(site, site + "-1", count, null)));
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(202);
    }

    /** @return the status of the answer, when it comes */
    public CompletableFuture<Integer> postLater(String site, int count, Instant at) {
        return http.sendAsync(
                        ingest("application/json", reading(site, site + "-1", count, at)), BodyHandlers.ofString())
                .thenApply(HttpResponse::statusCode);
    }

    /** Readings of any time, one a line. */
    void postLines(String lines) {
        HttpResponse<String> answer = send(ingest("application/x-ndjson", lines));
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(202);
        assertThat(json(answer.body()).path("rejected").asInt())
                .as(answer::body)
                .isZero();
    }

    /** @param at null for the time of arrival */
    static String reading(String site, String device, int count, Instant at) {
        return "{\"site_id\":\"%s\",\"device_id\":\"%s\",\"count\":%d%s}"
                .formatted(site, device, count, at == null ? "" : ",\"ts\":\"" + at + "\"");
    }

    private HttpRequest ingest(String type, String body) {
        return HttpRequest.newBuilder(hub.uri("/ingest"))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
