package org.occupancyhub.hub.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.occupancyhub.hub.serve.RunningHub;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One whole hub in this process for all tests: its own PostgreSQL and Kafka, its routes, its pages. */
final class HubUnderTest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static HubUnderTest shared;

    private final RunningHub hub;
    private final JdbcClient database;

    private HubUnderTest(RunningHub hub) {
        this.hub = hub;
        this.database = JdbcClient.create(hub.context().getBean(DataSource.class));
    }

    static synchronized HubUnderTest shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    @Override
    public void close() {
        hub.close();
    }

    /** Another one, for what would be in the way of other tests. */
    static HubUnderTest start() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "hubs")), "hub-");
            Map<String, Object> settings = new HashMap<>();
            settings.put("hub.port", "0");
            settings.put("hub.management-port", "0");
            settings.put("hub.postgres.port", "0");
            settings.put("hub.kafka.port", "0");
            settings.put("hub.data-dir", data.toString());
            settings.put("hub.models.directory", data.resolve("models").toString());
            // Otherwise what serves would be a matter of which tests came before.
            settings.put("hub.forecast.training.every", "0s");
            settings.put("hub.site-timezone", ""); // as a variable that is there and empty: the default
            settings.put("hub.demo", "true");
            settings.put("hub.demo-data", "false");
            return new HubUnderTest(new RunningHub(settings).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JdbcClient database() {
        return database;
    }

    <T> T bean(Class<T> type) {
        return hub.context().getBean(type);
    }

    String brokers() {
        return hub.context().getEnvironment().getRequiredProperty("hub.kafka.brokers");
    }

    Path dataDir() {
        return hub.settings().dataDir();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + hub.context().getEnvironment().getProperty("local.server.port") + path);
    }

    URI management(String path) {
        return URI.create(
                "http://localhost:" + hub.context().getEnvironment().getProperty("local.management.port") + path);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> response) {
        return parsed(response.body());
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    HttpResponse<String> ingest(String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/ingest"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** @param json null for nothing */
    HttpResponse<String> send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (json == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json));
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
