package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.occupancyhub.testing.FreePort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The built program as a hub with embedded services on ports of its own; it can be stopped and started again. */
final class HubProgram {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = FreePort.find();
    private final int postgresPort = FreePort.find();
    private final int kafkaPort = FreePort.find();
    private final Map<String, String> environment = new HashMap<>();
    private Program program;

    HubProgram(Path dataDir) {
        environment.put("HUB_PORT", Integer.toString(port));
        environment.put("HUB_MANAGEMENT_PORT", "0");
        environment.put("HUB_POSTGRES_PORT", Integer.toString(postgresPort));
        environment.put("HUB_KAFKA_PORT", Integer.toString(kafkaPort));
        environment.put("HUB_DATA_DIR", dataDir.toString());
        environment.put("HUB_ADDRESS", "127.0.0.1");
    }

    HubProgram with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Returns when it answers. */
    void start() {
        program = Program.start(environment);
        HttpRequest health = request("/healthz").build();
        Awaitility.await("the hub answers")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    assertThat(program.runs())
                            .as(() -> program.outcome().toString())
                            .isTrue();
                    return send(health).statusCode() == 200;
                });
    }

    void stop() {
        program.stop();
    }

    void kill() {
        program.kill();
    }

    /** Its embedded one, as a crash does it; the hub stays, but has no program any more to start it again with. */
    void killDatabase() {
        Path folder = Path.of(environment.get("HUB_DATA_DIR"));
        try (Stream<Path> programs = Files.walk(folder.resolve("postgres-bin"));
                Stream<String> lines = Files.lines(folder.resolve("postgres/postmaster.pid"))) {
            Files.delete(
                    programs.filter(file -> file.endsWith("pg_ctl")).findFirst().orElseThrow());
            long pid = Long.parseLong(lines.findFirst().orElseThrow());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command of the program beside it, with the same settings. */
    Program.Outcome command(String... arguments) {
        return Program.run(environment, arguments);
    }

    int ingest(String json) {
        return post("/ingest", json, Map.of()).statusCode();
    }

    HttpResponse<String> post(String path, String json, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    String get(String path) {
        return answer(path, Map.of()).body();
    }

    HttpResponse<String> answer(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        return send(request.build());
    }

    String base() {
        return "http://localhost:" + port;
    }

    String brokers() {
        return "localhost:" + kafkaPort;
    }

    String postgresPort() {
        return Integer.toString(postgresPort);
    }

    String out() {
        return program.out();
    }

    long count(String sql) {
        return JdbcClient.create(new DriverManagerDataSource(
                        "jdbc:postgresql://localhost:" + postgresPort + "/occupancy", "postgres", ""))
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(5));
    }

    private static HttpResponse<String> send(HttpRequest request) {
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
