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
    void aHubAndItsCommandsGetIntoAKafkaWithTlsAndAPasswordByAnyMechanism() throws Exception {
        try (GuardedKafka kafka = GuardedKafka.in(Files.createDirectories(folder.resolve("kafka")))) {
            HubProgram hub = new HubProgram(folder.resolve("data"))
                    .with("HUB_DEMO", "true")
                    .with("HUB_DEMO_DATA", "false");
            kafka.environment().forEach(hub::with);
            hub.start(); // with PLAIN, since nothing is said
            try {
                takesAReading(hub, 1);
            } finally {
                hub.stop();
            }
            hub.with("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512").start();
            try {
                takesAReading(hub, 2);
                hub.with("KAFKA_SASL_MECHANISM", "SCRAM-SHA-256"); // for the commands beside it
                Path file = Files.writeString(folder.resolve("counts.csv"), "ts,count\n2026-11-02T10:00:00+01:00,12\n");
                assertThat(hub.command("replay", file.toString(), "--site", "replayed", "--zone", "Europe/Zurich"))
                        .matches(outcome -> outcome.status() == 0, "succeeds");
                holds(hub, 3);
                assertThat(hub.command("backup", folder.resolve("backup.zip").toString()))
                        .matches(outcome -> outcome.status() == 0, "has asked Kafka for all that it holds");
            } finally {
                hub.stop();
            }
        }
    }

    private static void takesAReading(HubProgram hub, int readings) {
        assertThat(hub.ingest("{\"device_id\":\"d\",\"site_id\":\"guarded\",\"ts\":\"%s\",\"count\":7}"
                        .formatted(Instant.now())))
                .isEqualTo(202);
        holds(hub, readings);
        assertThat(hub.get("/healthz")).isEqualTo("{\"ok\":true}");
        assertThat(hub.out())
                .doesNotContain(GuardedKafka.PASSWORD)
                .doesNotContain("LoginModule"); // with which Kafka's clients are given it
    }

    private static void holds(HubProgram hub, int readings) {
        Eventually.eventually(() -> assertThat(hub.count("select count(*) from raw.occupancy_events"))
                .isEqualTo(readings));
    }
}
