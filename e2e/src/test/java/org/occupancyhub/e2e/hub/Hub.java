package org.occupancyhub.e2e.hub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code java -jar occupancy-hub.jar} on free ports in a folder of its own, which holds its data, settings and log. */
public final class Hub implements AutoCloseable {

    static final Path JAR = Path.of(System.getProperty("hub.jar", "../hub/target/occupancy-hub.jar"))
            .toAbsolutePath()
            .normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final int port = freePort();
    private final Map<String, String> environment = new HashMap<>();
    private Process process;

    private Hub(Path folder, Map<String, String> settings) {
        this.folder = folder;
        environment.put("HUB_ADDRESS", "127.0.0.1");
        environment.put("HUB_PORT", Integer.toString(port));
        environment.put("HUB_MANAGEMENT_PORT", Integer.toString(freePort()));
        environment.put("HUB_POSTGRES_PORT", Integer.toString(freePort()));
        environment.put("HUB_KAFKA_PORT", Integer.toString(freePort()));
        environment.put("HUB_DATA_DIR", folder.resolve("data").toString());
        environment.putAll(settings);
    }

    /**
     * Returns at once; the hub answers only after {@link #awaitHealthy()}.
     *
     * @param sites the content of {@code config/sites.yaml}, empty for none
     */
    static Hub starting(String name, Map<String, String> settings, String sites) {
        assertThat(JAR).as("the built program; `make build` makes it").exists();
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "hubs")), name + "-")
                    .toAbsolutePath();
            if (!sites.isEmpty()) {
                Files.writeString(
                        Files.createDirectory(folder.resolve("config")).resolve("sites.yaml"), sites);
            }
            Hub hub = new Hub(folder, settings);
            hub.start();
            return hub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Again after {@link #stop()}, with the same ports and data. */
    public void start() {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("hub.log").toFile()));
        builder.environment()
                .keySet()
                .removeIf(
                        name -> name.startsWith("HUB_") || name.equals("POSTGRES_DSN") || name.equals("KAFKA_BROKERS"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Hub awaitHealthy() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(uri("/healthz"))
                .timeout(Duration.ofSeconds(10))
                .build();
        await("the hub answers")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    assertThat(process.isAlive()).as(this::log).isTrue();
                    return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
                });
        return this;
    }

    /** As Ctrl-C does it. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the hub did not stop within " + PATIENCE + ":\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Takes a record as a stranger's producer writes it; returns when the broker holds it. */
    public void record(String key, String value) {
        Topic.send("127.0.0.1:" + environment.get("HUB_KAFKA_PORT"), key, value);
    }

    /** Lays a file with its mapping into the inbox, as whole files. */
    public void lay(String name, String mapping, String content) {
        try {
            Path inbox = Files.createDirectories(folder.resolve("data").resolve("inbox"));
            Files.writeString(inbox.resolve(name + ".mapping.yaml"), mapping);
            Path beside = Files.writeString(folder.resolve(name), content);
            Files.move(beside, inbox.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Api api() {
        return new Api(this);
    }

    public String log() {
        try {
            return Files.readString(folder.resolve("hub.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log stays for whoever asks why; the data go. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        Path data = folder.resolve("data");
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
