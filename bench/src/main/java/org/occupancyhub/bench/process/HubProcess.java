package org.occupancyhub.bench.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.bench.Waiting;
import org.occupancyhub.bench.load.Database;

/** A real hub, started as {@code make run} does, but on free ports and with a data directory of its own. */
public final class HubProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final JavaProcess process;
    private final HubPorts ports;
    private final Path dataDir;
    private final double startSeconds;
    private final Duration startCpu;

    private HubProcess(JavaProcess process, HubPorts ports, Path dataDir, double startSeconds) {
        this.process = process;
        this.ports = ports;
        this.dataDir = dataDir;
        this.startSeconds = startSeconds;
        this.startCpu = process.cpu();
    }

    /** Answers when {@code /healthz} does. */
    public static HubProcess start(Path jar, String javaOptions, Path dataDir, boolean demoData) {
        HubPorts ports = HubPorts.free();
        Map<String, String> environment = new HashMap<>();
        environment.put("HUB_PORT", Integer.toString(ports.http()));
        environment.put("HUB_MANAGEMENT_PORT", Integer.toString(ports.management()));
        environment.put("HUB_POSTGRES_PORT", Integer.toString(ports.postgres()));
        environment.put("HUB_KAFKA_PORT", Integer.toString(ports.kafka()));
        environment.put("HUB_DATA_DIR", dataDir.toString());
        environment.put("HUB_DEMO", "true");
        environment.put("HUB_DEMO_DATA", Boolean.toString(demoData));
        environment.put("KAFKA_BROKERS", null);
        environment.put("POSTGRES_DSN", null);
        long begin = System.nanoTime();
        JavaProcess process = JavaProcess.start(
                dataDir.resolveSibling(dataDir.getFileName() + ".out"),
                javaOptions,
                List.of("-jar", jar.toString()),
                environment);
        try {
            Waiting.until("a hub that answers", PATIENCE, Duration.ofMillis(50), () -> {
                process.checkAlive();
                return isHealthy(ports.http());
            });
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return new HubProcess(process, ports, dataDir, (System.nanoTime() - begin) / 1e9);
    }

    private static boolean isHealthy(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }

    /** From the start of the process to the first good answer of {@code /healthz}. */
    double startSeconds() {
        return startSeconds;
    }

    /** Processor time of the JVM until then. */
    double startCpuSeconds() {
        return startCpu.toNanos() / 1e9;
    }

    public int port() {
        return ports.http();
    }

    public String brokers() {
        return "127.0.0.1:" + ports.kafka();
    }

    public Database database() {
        return Database.at("127.0.0.1", ports.postgres(), "occupancy");
    }

    /** Events that are in the database since this process started: the hub's own counter, which follows the commit. */
    public long loadedEvents() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.management()
                        + "/metrics-json/hub.events.loaded?tag=outcome:loaded"))
                .timeout(Duration.ofSeconds(5))
                .build();
        String answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JSON.readTree(answer).at("/measurements/0/value").asLong();
    }

    /** Of the JVM, with the broker in it; PostgreSQL runs in processes of its own. */
    public Duration cpu() {
        return process.cpu();
    }

    /** Bytes of the heap that are reached after a full collection. */
    public long liveHeap() throws IOException, InterruptedException {
        return LiveHeap.of(process.handle());
    }

    Memory memory() {
        return Memory.of(process.handle(), dataDir);
    }

    @Override
    public void close() {
        process.close();
    }
}
