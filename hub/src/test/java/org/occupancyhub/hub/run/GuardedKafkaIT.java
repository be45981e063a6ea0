package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.Eventually;

/** A Kafka that asks who is there: all of the hub's clients must know what to say. */
class GuardedKafkaIT {

    @TempDir
    Path folder;

    @Test
    void aHubAndItsCommandsGetIntoAKafkaWithTlsAndAPassword() throws Exception {
        try (GuardedKafka kafka = GuardedKafka.in(Files.createDirectories(folder.resolve("kafka")))) {
            HubProgram hub = new HubProgram(folder.resolve("data"))
                    .with("HUB_DEMO", "true")
                    .with("HUB_DEMO_DATA", "false");
            kafka.environment().forEach(hub::with);
            hub.start();
            try {
                assertThat(hub.ingest("{\"device_id\":\"d\",\"site_id\":\"guarded\",\"ts\":\"%s\",\"count\":7}"
                                .formatted(Instant.now())))
                        .isEqualTo(202);
                Path file = Files.writeString(folder.resolve("counts.csv"), "ts,count\n2026-11-02T10:00:00+01:00,12\n");
                assertThat(hub.command("replay", file.toString(), "--site", "replayed", "--zone", "Europe/Zurich"))
                        .matches(outcome -> outcome.status() == 0, "succeeds");
                Eventually.eventually(() -> assertThat(hub.count("select count(*) from raw.occupancy_events"))
                        .isEqualTo(2));
                assertThat(hub.get("/healthz")).isEqualTo("{\"ok\":true}");
                assertThat(hub.command("backup", folder.resolve("backup.zip").toString()))
                        .matches(outcome -> outcome.status() == 0, "has asked Kafka for all that it holds");
                assertThat(hub.out())
                        .doesNotContain(GuardedKafka.PASSWORD)
                        .doesNotContain("LoginModule"); // with which Kafka's clients are given it
            } finally {
                hub.stop();
            }
        }
    }
}
