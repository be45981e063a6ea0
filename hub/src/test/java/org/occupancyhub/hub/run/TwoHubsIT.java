package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.FreePort;
import org.occupancyhub.testing.Services;

/** Two hubs on one Kafka and one PostgreSQL: they share the work, and one goes on when the other is killed. */
class TwoHubsIT {

    private static final int READINGS = 20_000;
    private static final int DEVICES = 12;

    @TempDir
    private Path folder;

    private final Database database = Services.database();
    private final String events = Services.broker().topic("events", 3);
    private final String rejected = Services.broker().topic("rejected", 3);

    @Test
    void oneOfTwoHubsIsKilledAndTheOtherEndsWithEveryReadingOnce() throws IOException {
        int port = FreePort.find();
        Program survivor = start(port, "one");
        int otherPort = FreePort.find();
        Program mortal = start(otherPort, "two");
        answers(port);
        answers(otherPort);

        Program replay = Program.start(
                Map.of("KAFKA_BROKERS", Services.bootstrapServers(), "HUB_KAFKA_EVENTS_TOPIC", events),
                "replay",
                counts().toString(),
                "--site",
                "gym",
                "--speed",
                "1200000");
        Eventually.until(
                "some readings are loaded", () -> count("select count(*) from raw.occupancy_events") > READINGS / 5);
        mortal.kill();

        assertThat(replay.outcome().lastLine())
                .isEqualTo("read " + READINGS + ", sent " + READINGS + ", empty 0, rejected 0");
        Awaitility.await("every reading is in the marts")
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        count("select coalesce(sum(reading_count), 0) from marts.fct_occupancy_hourly") == READINGS);
        assertThat(count("select count(*) from raw.occupancy_events")).isEqualTo(READINGS);
        assertThat(count("select sum(received) from ops.accounts")).isEqualTo(READINGS);
        Eventually.eventually(
                () -> assertThat(get(port, "/api/reconciliation").body()).contains("\"holds\":true"));
        survivor.stop();
    }

    /** Streams here read only what they are told of: no heartbeat comes in the time of the test. */
    @Test
    void whatOneHubComputedIsWithTheListenersOfBothWithinTwoSeconds() {
        int[] ports = {FreePort.find(), FreePort.find()};
        List<Program> hubs = List.of(start(ports[0], "one"), start(ports[1], "two"));
        try (KafkaProducer<String, String> producer = producer()) {
            send(producer, 12);
            List<StreamListener> listeners = new ArrayList<>();
            for (int port : ports) {
                answers(port);
                Eventually.eventually(() -> assertThat(
                                get(port, "/api/occupancy/current?site=gym").body())
                        .contains("\"count\":12"));
                listeners.add(StreamListener.of(URI.create("http://localhost:" + port + "/api/sites/gym/stream")));
            }
            Eventually.eventually(() -> assertThat(listeners)
                    .allSatisfy(listener ->
                            assertThat(listener.last()).get().asString().contains("\"count\":12")));

            send(producer, 34);

            Awaitility.await("both are told")
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> listeners.stream()
                            .allMatch(listener -> listener.last().orElse("").contains("\"count\":34")));
            listeners.forEach(StreamListener::close);
        }
        hubs.forEach(Program::stop);
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", Services.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer());
    }

    private void send(KafkaProducer<String, String> producer, int people) {
        producer.send(new ProducerRecord<>(
                events,
                "door",
                "{\"ts\":\"%s\",\"device_id\":\"door\",\"site_id\":\"gym\",\"count\":%d}"
                        .formatted(Instant.now(), people)));
        producer.flush();
    }

    private Program start(int port, String name) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HUB_PORT", Integer.toString(port));
        environment.put("HUB_MANAGEMENT_PORT", "0");
        environment.put("HUB_ADDRESS", "127.0.0.1");
        environment.put("HUB_DATA_DIR", folder.resolve(name).toString());
        environment.put("KAFKA_BROKERS", Services.bootstrapServers());
        environment.put(
                "POSTGRES_DSN", database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password());
        environment.put("HUB_KAFKA_EVENTS_TOPIC", events);
        environment.put("HUB_KAFKA_REJECTED_TOPIC", rejected);
        environment.put("HUB_ROUTES_RECONCILE_DELAY_MS", "1000");
        environment.put("HUB_ROUTES_RECONCILE_INTERVAL_MS", "2000");
        environment.put("HUB_STREAM_HEARTBEAT", "10m");
        return Program.start(environment);
    }

    private static void answers(int port) {
        Awaitility.await("the hub answers")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> get(port, "/healthz").statusCode() == 200);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private long count(String sql) {
        return database.sql().sql(sql).query(Long.class).single();
    }

    private Path counts() throws IOException {
        StringBuilder lines = new StringBuilder("ts,count,device_id\n");
        Instant start = Instant.parse("2026-01-05T06:00:00Z");
        for (int i = 0; i < READINGS; i++) {
            lines.append(start.plusSeconds(50L * i))
                    .append(',')
                    .append(i % 120)
                    .append(",counter-")
                    .append(i % DEVICES)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("counts.csv"), lines);
    }
}
