package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.Eventually;

/** One command saves a running hub, one brings it back: on the program as it is shipped, with its embedded services. */
class BackupAndRestoreIT {

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final String READINGS = "select coalesce(sum(reading_count), 0) from marts.fct_occupancy_hourly";
    private static final String LOADED = "select coalesce(sum(loaded), 0) from ops.accounts";
    private static final String RECEIVED = "select coalesce(sum(received), 0) from ops.topic_offsets";

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedBeforeAndAfterABackupIsThereAfterItsRestore() {
        HubProgram hub = hub("data");
        Path early = folder.resolve("early.zip");
        Path late = folder.resolve("late.zip");
        hub.start();
        ingest(hub, 0, 50);
        assertThat(hub.command("backup", early.toString()).lastLine())
                .matches("saved \\d+ rows of \\d+ tables in .*early.zip \\(\\d+ kB\\),"
                        + " all that Kafka had acknowledged included");
        ingest(hub, 50, 80);
        Program.Outcome refused = hub.command("restore", "--replace", early.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.lastErrorLine())
                .startsWith("nobody else must use the database during a restore, but connected is occupancy-hub from")
                .endsWith("; stop the hub and whatever else uses it, and restore again");
        Program.Outcome mistaken = Program.run(
                Map.of(
                        "HUB_POSTGRES_PORT",
                        hub.postgresPort(),
                        "HUB_DATA_DIR",
                        folder.resolve("other").toString()),
                "restore",
                "--replace",
                early.toString());
        assertThat(mistaken.lastErrorLine())
                .startsWith("the PostgreSQL on HUB_POSTGRES_PORT must keep its data in " + folder.resolve("other"));
        Eventually.eventually(() -> assertThat(hub.count(LOADED)).isEqualTo(80));
        hub.stop();

        restore(hub, "--replace", early.toString());
        Program.Outcome behind = hub.command("backup", late.toString());
        assertThat(behind.status()).isEqualTo(1);
        assertThat(behind.lastErrorLine())
                .isEqualTo("30 records of hall.events are not in the database yet, and no hub runs that would load"
                        + " them; start it and back up while it runs, or add --without-kafka to save what the database"
                        + " holds");

        hub.start();
        holds(hub, 80);
        hub.stop();
        assertThat(hub.command("backup", late.toString()).status()).isZero();

        HubProgram elsewhere = hub("elsewhere");
        restore(elsewhere, late.toString());
        elsewhere.start();
        ingest(elsewhere, 80, 90);
        holds(elsewhere, 90);
        assertThat(elsewhere.count(RECEIVED))
                .as("another Kafka: its records are counted anew")
                .isEqualTo(10);
        elsewhere.stop();
    }

    @Test
    void aFileCanBeCheckedWithoutADatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("holiday.zip"), "no zip");
        Program.Outcome outcome = hub("none").command("restore", "--verify", file.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lastErrorLine()).startsWith("[" + file + "] is no backup, or damaged: ");
        assertThat(folder.resolve("none")).doesNotExist();

        Program.Outcome nothing = hub("none")
                .command("backup", "--without-kafka", folder.resolve("b.zip").toString());
        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.lastErrorLine())
                .startsWith("no PostgreSQL answers at jdbc:postgresql://localhost:")
                .endsWith("; start the hub with `make run` or set POSTGRES_DSN");
    }

    private HubProgram hub(String data) {
        return new HubProgram(folder.resolve(data))
                .with("HUB_DEMO", "true")
                .with("HUB_DEMO_DATA", "false")
                .with("HUB_KAFKA_EVENTS_TOPIC", "hall.events")
                .with("HUB_KAFKA_REJECTED_TOPIC", "hall.rejects");
    }

    private static void ingest(HubProgram hub, int from, int until) {
        String readings = IntStream.range(from, until)
                .mapToObj(i -> "{\"ts\":\"" + START.plusSeconds(600L * i) + "\",\"count\":" + i
                        + ",\"device_id\":\"door-" + i % 5 + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(hub.ingest(readings)).isEqualTo(202);
    }

    private static void restore(HubProgram hub, String... arguments) {
        String[] command = IntStream.rangeClosed(0, arguments.length)
                .mapToObj(i -> i == 0 ? "restore" : arguments[i - 1])
                .toArray(String[]::new);
        Program.Outcome outcome = hub.command(command);
        assertThat(outcome.lastLine())
                .as(outcome.err())
                .matches("restored \\d+ rows of \\d+ tables, saved at .* by Occupancy Hub .*; built \\d+ models");
    }

    private static void holds(HubProgram hub, int events) {
        Eventually.eventually(() -> {
            assertThat(hub.count("select count(*) from raw.occupancy_events")).isEqualTo(events);
            assertThat(hub.count(READINGS)).isEqualTo(events);
            assertThat(hub.count(LOADED)).isEqualTo(events);
        });
    }
}
