package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of whatever operation, the answer is one that the contract names, and never that the hub failed. */
class ContractFuzzIT {

    private static final int TRIES = 40;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** The same with each run, so that a build says of a change and of nothing else; -Dfuzz.seed=… goes on searching. */
    private final long seed = Long.getLong("fuzz.seed", 20_261_125);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Fuzz fuzz = new Fuzz(seed);
    private final List<String> wrong = new ArrayList<>();
    private boolean databaseIsAway;
    private int askedToWait;

    @TempDir
    private Path folder;

    @Test
    void noAnswerIsUndocumentedAndNoneIsAFailureOfTheHubEvenWithoutItsDatabase() {
        HubProgram hub = new HubProgram(folder)
                .with("HUB_DEMO", "true")
                .with("HUB_DEMO_DATA", "false")
                .with("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "250"); // what each answer waits for it
        hub.start();
        try {
            JsonNode document = HubUnderTest.parsed(hub.get("/openapi.json"));
            askAll(hub, document, TRIES);
            hub.killDatabase();
            databaseIsAway = true;
            askAll(hub, document, 2);
            assertThat(page(hub)).contains("http-equiv=\"refresh\"", "<h1>No numbers at the moment</h1>");
        } finally {
            hub.stop();
        }
        assertThat(wrong).as("with -Dfuzz.seed=" + seed).isEmpty();
        assertThat(askedToWait).as("without a database").isGreaterThan(30);
    }

    /** What a visitor sees. */
    private String page(HubProgram hub) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(hub.base() + "/public/main")).build();
        return http.sendAsync(request, BodyHandlers.ofString()).join().body();
    }

    private void askAll(HubProgram hub, JsonNode document, int tries) {
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> {
                    for (int i = 0; i < tries; i++) {
                        ask(hub, path.getKey(), operation, document);
                    }
                }));
    }

    private void ask(HubProgram hub, String path, Map.Entry<String, JsonNode> operation, JsonNode document) {
        String target = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode each : operation.getValue().path("parameters")) {
            JsonNode parameter = resolved(each, document);
            String value = Fuzz.encoded(fuzz.value(resolved(parameter.path("schema"), document)));
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                target = target.replace("{" + name + "}", value.isEmpty() ? "main" : value);
            } else if (parameter.path("in").asText().equals("query") && fuzz.chance(0.7)) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(hub.base() + target + query)).timeout(Duration.ofMinutes(1));
        Map.Entry<String, JsonNode> content = content(operation.getValue());
        if (content == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            String body = fuzz.body(content.getValue().path("schema"), document);
            request.header("Content-Type", content.getKey()).method(method, BodyPublishers.ofString(body));
        }
        check(method + " " + target + query, request.build(), operation.getValue(), document);
    }

    private void check(String asked, HttpRequest request, JsonNode operation, JsonNode document) {
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            String status = Integer.toString(answer.statusCode());
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            JsonNode documented = resolved(operation.path("responses").path(status), document);
            // a stream has no end: its head is enough
            String body = type.equals("text/event-stream")
                    ? ""
                    : new String(answer.body().readAllBytes());
            answer.body().close();
            boolean wait = databaseIsAway && answer.statusCode() == 503;
            askedToWait += wait ? 1 : 0;
            if (answer.statusCode() >= 500 && !wait) {
                wrong.add(asked + " -> " + status + " " + body);
            } else if (documented.isMissingNode()) {
                wrong.add(asked + " -> " + status + ", which is not documented: " + body);
            } else if (!documented.path("content").isEmpty()
                    && !documented.path("content").has(type)) {
                wrong.add(asked + " -> " + status + " as " + type + ", which is not documented");
            } else if (type.equals("application/problem+json")
                    && HubUnderTest.parsed(body).path("status").asInt() != answer.statusCode()) {
                wrong.add(asked + " -> " + status + " without a problem: " + body);
            } else if (type.equals("application/problem+json")
                    && documented.at("/headers/Retry-After").isObject()
                    && answer.headers().firstValue("Retry-After").isEmpty()) {
                wrong.add(asked + " -> " + status + " without Retry-After");
            }
        } catch (IOException e) {
            wrong.add(asked + " -> " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One of the media types of its body, or null where it takes none. */
    private Map.Entry<String, JsonNode> content(JsonNode operation) {
        List<Map.Entry<String, JsonNode>> types =
                List.copyOf(operation.at("/requestBody/content").properties());
        return types.isEmpty() ? null : types.get(fuzz.chance(0.5) ? 0 : types.size() - 1);
    }

    private static JsonNode resolved(JsonNode node, JsonNode document) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
