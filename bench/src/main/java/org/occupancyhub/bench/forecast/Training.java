package org.occupancyhub.bench.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.occupancyhub.bench.Waiting;
import org.occupancyhub.bench.process.HubProcess;

/** A training of a hub's forecasters on all its sites, asked for as an operator does. */
public final class Training {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Training() {}

    /** @return seconds from the request until the run is over */
    public static double run(HubProcess hub) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(uri(hub, "/train"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("a training was asked for, but the answer was " + answer.body());
        }
        long run = JSON.readTree(answer.body()).path("run").asLong();
        Waiting.until("a training that is over", PATIENCE, Duration.ofMillis(500), () -> isOver(hub, run));
        return (System.nanoTime() - begin) / 1e9;
    }

    private static boolean isOver(HubProcess hub, long run) throws IOException, InterruptedException {
        String runs = HTTP.send(HttpRequest.newBuilder(uri(hub, "/runs")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode one : JSON.readTree(runs)) {
            if (one.path("run").asLong() == run) {
                if (!one.path("failure").isNull()) {
                    throw new IllegalStateException(
                            "the training failed: " + one.path("failure").asText());
                }
                return !one.path("finished_at").isNull();
            }
        }
        return false;
    }

    private static URI uri(HubProcess hub, String what) {
        return URI.create("http://127.0.0.1:" + hub.port() + "/api/forecasters" + what);
    }
}
