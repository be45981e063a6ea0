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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.FreePort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program is killed without a goodbye while readings come in, and must end with exactly what it acknowledged. */
class KilledHubIT {

    private static final int READINGS = 30_000;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    private final int port = FreePort.find();
    private final int postgresPort = FreePort.find();
    private final int kafkaPort = FreePort.find();

    @Test
    void aHubThatIsKilledDuringAReplayComesBackAndEndsWithExactlyTheAcknowledgedEvents() throws IOException {
        Path file = counts();
        Program hub = start();
        Program replay = Program.start(
                Map.of("KAFKA_BROKERS", "localhost:" + kafkaPort),
                "replay",
                file.toString(),
                "--site",
                "gym",
                "--speed",
                "1200000");
        for (int kill = 1; kill <= KILLS; kill++) {
            long half = (long) READINGS * kill / (KILLS + 2);
            Eventually.until(half + " readings are in the database", () -> loaded() >= half);
            hub.kill();
            hub = start();
        }

        Program.Outcome outcome = replay.outcome();
        assertThat(outcome.lastLine())
                .as(outcome.err())
                .isEqualTo("read " + READINGS + ", sent " + READINGS + ", empty 0, rejected 0");
        Eventually.eventually(() -> assertThat(readingsInMarts()).isEqualTo(READINGS));
        assertThat(loaded()).isEqualTo(READINGS);
        assertThat(count("select sum(received) from ops.accounts where topic = 'occupancy.events'"))
                .as("records accounted for, each once")
                .isEqualTo(READINGS);
        Eventually.eventually(() -> assertThat(reconciliation()).contains("\"holds\":true"));
        hub.stop();
    }

    private Program start() {
        Program hub = Program.start(Map.of(
                "HUB_PORT",
                Integer.toString(port),
                "HUB_MANAGEMENT_PORT",
                "0",
                "HUB_POSTGRES_PORT",
                Integer.toString(postgresPort),
                "HUB_KAFKA_PORT",
                Integer.toString(kafkaPort),
                "HUB_DATA_DIR",
                folder.resolve("data").toString(),
                "HUB_ROUTES_RECONCILE_DELAY_MS",
                "1000",
                "HUB_ROUTES_RECONCILE_INTERVAL_MS",
                "2000",
                "HUB_ADDRESS",
                "127.0.0.1"));
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/healthz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        org.awaitility.Awaitility.await("the hub answers")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    assertThat(hub.runs()).as(() -> hub.outcome().toString()).isTrue();
                    return http.send(health, HttpResponse.BodyHandlers.ofString())
                                    .statusCode()
                            == 200;
                });
        return hub;
    }

    private String reconciliation() throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/reconciliation"))
                .build();
        return HttpClient.newHttpClient()
                .send(ask, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private long loaded() {
        return count("select count(*) from raw.occupancy_events");
    }

    private long readingsInMarts() {
        return count("select coalesce(sum(reading_count), 0) from marts.fct_occupancy_hourly where site_id = 'gym'");
    }

    private long count(String sql) {
        return JdbcClient.create(new DriverManagerDataSource(
                        "jdbc:postgresql://localhost:" + postgresPort + "/occupancy", "postgres", ""))
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private Path counts() throws IOException {
        StringBuilder lines = new StringBuilder("ts,count\n");
        Instant start = Instant.parse("2026-01-05T06:00:00Z");
        for (int i = 0; i < READINGS; i++) {
            lines.append(start.plusSeconds(600L * i))
                    .append(',')
                    .append(i % 120)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("counts.csv"), lines);
    }
}
