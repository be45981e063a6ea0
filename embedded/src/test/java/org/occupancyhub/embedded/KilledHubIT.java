package org.occupancyhub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledHubIT {

    @TempDir
    Path dataDir;

    private EmbeddedSettings settings;

    @BeforeEach
    void chooseFreePorts() {
        settings = EmbeddedSettings.in(dataDir).onPorts(0, 0);
    }

    @Test
    void whatAKilledHubAcknowledgedIsThereAndItsPostgresIsStopped() throws Exception {
        List<Integer> acknowledged;
        try (ChildHub child = ChildHub.begin(dataDir).awaitStart()) {
            acknowledged = child.acknowledged(50);
            child.kill();
        }
        ProcessHandle orphan = ProcessHandle.of(postmaster()).orElseThrow();
        assertThat(orphan.isAlive()).as("the kill leaves an orphan").isTrue();
        try (EmbeddedServices services = EmbeddedServices.start(settings)) {
            orphan.onExit().get(10, TimeUnit.SECONDS); // stopped by now, but whoever inherited it may be slow to notice
            Holdings holdings = new Holdings(services);
            assertThat(holdings.rows()).containsAll(acknowledged);
            assertThat(holdings.records(acknowledged.size())).containsAll(acknowledged);
            assertThat(postmaster()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void aHubKilledWhilePostgresIsSetUpStartsFromNothing() throws Exception {
        killOnce(() -> {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(dataDir, "postgres-part-*")) {
                return parts.iterator().hasNext();
            }
        });
        assertThat(dataDir.resolve("postgres")).doesNotExist();
        startsAndStores();
    }

    @Test
    void aHubKilledWhilePostgresStartsForTheFirstTimeStarts() throws Exception {
        killOnce(() -> Files.exists(dataDir.resolve("postgres/postmaster.pid")));
        startsAndStores();
    }

    @Test
    void aHubKilledWhileKafkaFormatsItsDirectoryStarts() throws Exception {
        killOnce(() -> Files.exists(dataDir.resolve("kafka")));
        startsAndStores();
    }

    @Test
    void aForeignProcessThatTookTheNumberOfADeadServerIsLeftAlone() throws Exception {
        startsAndStores();
        Process foreign = new ProcessBuilder("sleep", "300").start();
        try {
            Files.write(
                    dataDir.resolve("postgres/postmaster.pid"),
                    List.of(
                            Long.toString(foreign.pid()),
                            dataDir.resolve("postgres").toString()));
            EmbeddedServices.start(settings.with(true, false)).close();
            assertThat(foreign.isAlive()).isTrue();
        } finally {
            foreign.destroyForcibly();
        }
    }

    private void killOnce(Callable<Boolean> stage) throws IOException, InterruptedException {
        try (ChildHub child = ChildHub.begin(dataDir)) {
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(stage);
            child.kill();
        }
    }

    private void startsAndStores() throws Exception {
        try (EmbeddedServices services = EmbeddedServices.start(settings)) {
            Holdings holdings = new Holdings(services);
            holdings.prepare();
            holdings.put(1, 3);
            assertThat(holdings.rows()).containsExactly(1, 2, 3);
            assertThat(holdings.records(3)).containsExactly(1, 2, 3);
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(dataDir.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }
}
