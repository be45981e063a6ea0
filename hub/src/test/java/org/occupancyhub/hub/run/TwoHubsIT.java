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
import java.util.Map;
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

    private Program start(int port, String name) {
        return Program.start(Map.of(
                "HUB_PORT",
                Integer.toString(port),
                "HUB_MANAGEMENT_PORT",
                "0",
                "HUB_ADDRESS",
                "127.0.0.1",
                "HUB_DATA_DIR",
                folder.resolve(name).toString(),
                "KAFKA_BROKERS",
                Services.bootstrapServers(),
                "POSTGRES_DSN",
                database.jdbcUrl() + "?user=" + database.user() + "&password=" + database.password(),
                "HUB_KAFKA_EVENTS_TOPIC",
                events,
                "HUB_KAFKA_REJECTED_TOPIC",
                rejected,
                "HUB_ROUTES_RECONCILE_DELAY_MS",
                "1000",
                "HUB_ROUTES_RECONCILE_INTERVAL_MS",
                "2000"));
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
