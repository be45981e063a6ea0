package org.occupancyhub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process that {@code postmaster.pid} names. A hub that was killed leaves its server running; nobody else
 * can own it, since the caller holds the lock of the data directory.
 */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final PostgresTools tools;
    private final Path cluster;
    private final Path file;

    Postmaster(PostgresTools tools, Path cluster) {
        this.tools = tools;
        this.cluster = cluster;
        this.file = cluster.resolve("postmaster.pid");
    }

    /** Ends what a killed hub left: its server if that still runs, else the file that would keep a new one away. */
    void clearOrphan() {
        Optional<ProcessHandle> orphan = running();
        if (orphan.isPresent()) {
            LOG.info(
                    "A PostgreSQL of a hub that was killed, or of a start that was given up, still runs (process {});"
                            + " stopping it",
                    orphan.get().pid());
            stop();
            end(orphan.get());
        }
        try {
            // PostgreSQL would take any living process of this number, a reused one too, for a server.
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Stops the server: sessions are cut, what was committed stays, nothing is left to recover. */
    void stop() {
        if (!control("fast", 30).done()) {
            PostgresTools.Outcome outcome = control("immediate", 10);
            // A server that had ended by itself cannot be stopped, and need not.
            if (!outcome.done() && running().isPresent()) {
                LOG.warn(
                        "PostgreSQL in {} did not stop: {}",
                        cluster,
                        outcome.output().strip());
            }
        }
    }

    private PostgresTools.Outcome control(String mode, int seconds) {
        return tools.run(
                "pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", mode, "-w", "-t", Integer.toString(seconds)));
    }

    private void end(ProcessHandle orphan) {
        awaitEnd(orphan);
        if (runs(orphan)) {
            orphan.destroyForcibly();
            awaitEnd(orphan);
        }
        if (runs(orphan)) {
            throw new EmbeddedServiceException("the PostgreSQL of a hub that was killed still runs in " + cluster
                    + "; end process " + orphan.pid() + " and start again");
        }
    }

    private void awaitEnd(ProcessHandle orphan) {
        try {
            long deadline = System.nanoTime() + LAST_WAIT.toNanos();
            while (runs(orphan) && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServiceException("interrupted while an orphaned PostgreSQL stopped", e);
        }
    }

    /** A process that has ended but that nobody took note of is still listed, then without its program's name. */
    boolean runs(ProcessHandle process) {
        return process.isAlive() && isOurs(process);
    }

    /** The server that runs now, if any does and can be seen. */
    Optional<ProcessHandle> running() {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            Optional<ProcessHandle> named =
                    ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
            return named.filter(this::runs);
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private EmbeddedServiceException unreadable(IOException cause) {
        return new EmbeddedServiceException("PostgreSQL's " + file + " cannot be read: " + cause.getMessage(), cause);
    }

    /** Whether the process is a PostgreSQL server on exactly this directory; any other is left alone. */
    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        // Windows does not show arguments; the held lock and the program's name must do there.
        return postgres && info.arguments().map(this::nameCluster).orElse(true);
    }

    private boolean nameCluster(String[] arguments) {
        int option = Arrays.asList(arguments).indexOf("-D");
        return option >= 0
                && option + 1 < arguments.length
                && Path.of(arguments[option + 1]).equals(cluster);
    }
}
