package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.Eventually;

/** The program is killed without a goodbye while readings come in, and must end with exactly what it acknowledged. */
class KilledHubIT {

    private static final int READINGS = 30_000;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void aHubThatIsKilledDuringAReplayComesBackAndEndsWithExactlyTheAcknowledgedEvents() throws IOException {
        Path file = counts();
        HubProgram hub = new HubProgram(folder.resolve("data"))
                .with("HUB_ROUTES_RECONCILE_DELAY_MS", "1000")
                .with("HUB_ROUTES_RECONCILE_INTERVAL_MS", "2000");
        hub.start();
        Program replay = Program.start(
                Map.of("KAFKA_BROKERS", hub.brokers()),
                "replay",
                file.toString(),
                "--site",
                "gym",
                "--speed",
                "1200000");
        for (int kill = 1; kill <= KILLS; kill++) {
            long half = (long) READINGS * kill / (KILLS + 2);
            Eventually.until(half + " readings are in the database", () -> loaded(hub) >= half);
            hub.kill();
            hub.start();
        }

        Program.Outcome outcome = replay.outcome();
        assertThat(outcome.lastLine())
                .as(outcome.err())
                .isEqualTo("read " + READINGS + ", sent " + READINGS + ", empty 0, rejected 0");
        Eventually.eventually(() -> assertThat(readingsInMarts(hub)).isEqualTo(READINGS));
        assertThat(loaded(hub)).isEqualTo(READINGS);
        assertThat(hub.count("select sum(received) from ops.accounts where topic = 'occupancy.events'"))
                .as("records accounted for, each once")
                .isEqualTo(READINGS);
        Eventually.eventually(() -> assertThat(hub.get("/api/reconciliation")).contains("\"holds\":true"));
        hub.stop();
    }

    private static long loaded(HubProgram hub) {
        return hub.count("select count(*) from raw.occupancy_events");
    }

    private static long readingsInMarts(HubProgram hub) {
        return hub.count(
                "select coalesce(sum(reading_count), 0) from marts.fct_occupancy_hourly where site_id = 'gym'");
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
