package org.occupancyhub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub lives, its PostgreSQL is killed. */
class PostgresDiesIT {

    @TempDir
    Path dataDir;

    private EmbeddedSettings settings;

    @BeforeEach
    void wantPostgresOnly() {
        settings = EmbeddedSettings.in(dataDir).onPorts(0, 0).with(true, false);
    }

    @Test
    void itIsStartedAgainAtTheSameAddressWithWhatWasCommittedAsOftenAsItDies() throws Exception {
        try (EmbeddedServices services = EmbeddedServices.start(settings)) {
            Holdings holdings = new Holdings(services);
            holdings.execute("create table holding (number int primary key)");
            holdings.execute("insert into holding values (1)");
            kill(postmaster());
            awaitRows(holdings, 1);
            holdings.execute("insert into holding values (2)");
            kill(postmaster());
            awaitRows(holdings, 1, 2);
        }
        assertNothingIsLeft();
    }

    @Test
    void aStartThatFailsIsTriedAgain() throws Exception {
        try (EmbeddedServices services = EmbeddedServices.start(settings)) {
            Holdings holdings = new Holdings(services);
            holdings.execute("create table holding (number int primary key)");
            Path configuration = dataDir.resolve("postgres/postgresql.conf");
            String good = Files.readString(configuration);
            Files.writeString(configuration, "no_such_setting = 1\n");
            kill(postmaster());
            await("both starts of the first try have failed")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> failedStarts() >= 2);
            Files.writeString(configuration, good);
            awaitRows(holdings);
        }
        assertNothingIsLeft();
    }

    @Test
    void theLogOfAServerThatRunsForLongStaysSmall() throws Exception {
        Path log = dataDir.resolve("postgres.log");
        Path older = dataDir.resolve("postgres.log.1");
        try (EmbeddedServices services = EmbeddedServices.start(settings)) {
            Files.write(log, new byte[(int) PostgresLog.LARGEST + 1], StandardOpenOption.APPEND);
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(older) && Files.size(log) == 0);

            assertThatThrownBy(() -> DriverManager.getConnection(
                            services.jdbcUrl().replace("/occupancy", "/nowhere"), services.user(), services.password()))
                    .hasMessageContaining("nowhere");

            assertThat(Files.readString(log)).startsWith("20").contains("database \"nowhere\" does not exist");
        }
    }

    @Test
    void aStopBeforeItIsStartedAgainLeavesNothing() throws Exception {
        EmbeddedServices services = EmbeddedServices.start(settings);
        kill(postmaster());
        services.close();
        assertNothingIsLeft();
    }

    @Test
    void aStopWhileItIsStartedAgainLeavesNothing() throws Exception {
        EmbeddedServices services = EmbeddedServices.start(settings);
        long killed = postmaster();
        kill(killed);
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .ignoreExceptions() // no file, or one that is being written
                .until(() -> postmaster() != killed);
        services.close();
        assertNothingIsLeft();
        EmbeddedServices.start(settings).close();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(dataDir.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    private long failedStarts() throws IOException {
        try (Stream<String> lines = Files.lines(dataDir.resolve("postgres.log"))) {
            return lines.filter(line -> line.contains("contains errors")).count();
        }
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    /** While it is away the question fails, which is no answer yet. */
    private static void awaitRows(Holdings holdings, Integer... rows) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(holdings::rows, List.of(rows)::equals);
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain(PostgresWatch.THREAD);
        Path programs = dataDir.toRealPath().resolve("postgres-bin");
        await("no process of it runs") // the server's own processes go a moment after it
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> ProcessHandle.allProcesses().noneMatch(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(programs))
                        .isPresent()));
    }
}
