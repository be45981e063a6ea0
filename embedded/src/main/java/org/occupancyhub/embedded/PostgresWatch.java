package org.occupancyhub.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it ends though nobody stopped it (out of memory, {@code kill -9}), for as long as the
 * hub runs: without that a hub whose database died would stand there until somebody looks. It looks after the size of the
 * server's log too.
 */
final class PostgresWatch implements AutoCloseable {

    static final String THREAD = "watch-postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_STOPS = Duration.ofMillis(100);
    private static final int LONGEST_PAUSE = 60;

    private final Postmaster postmaster;
    private final PostgresLog log;
    private final Runnable start;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private Optional<ProcessHandle> server;
    private long upSince = System.nanoTime();

    private PostgresWatch(Postmaster postmaster, PostgresLog log, Runnable start) {
        this.postmaster = postmaster;
        this.log = log;
        this.start = start;
        this.server = postmaster.running();
        this.thread = new Thread(this::watch, THREAD);
        thread.setDaemon(true);
    }

    /** Watches the server that runs now; {@code start} returns when another one can be used, or throws. */
    static PostgresWatch over(Postmaster postmaster, PostgresLog log, Runnable start) {
        PostgresWatch watch = new PostgresWatch(postmaster, log, start);
        if (watch.server.isPresent()) {
            watch.thread.start();
        } else {
            // To take a server that cannot be seen for one that ended would do harm.
            LOG.warn("The process of PostgreSQL cannot be seen here; should it end, start the hub again");
        }
        return watch;
    }

    /** Seconds before a try that follows so many others. */
    static int pause(int tries) {
        return (int) Math.min(LONGEST_PAUSE, 1L << Math.min(tries, 30));
    }

    /** Nothing is started any more when this returns; a server that is just starting is stopped. */
    @Override
    public void close() {
        end.countDown();
        try {
            // Not by an interrupt: a server that nobody waits for may have no pid file yet and could not be found.
            thread.join(BETWEEN_STOPS.toMillis());
            while (thread.isAlive()) {
                postmaster.running().ifPresent(starting -> postmaster.stop());
                thread.join(BETWEEN_STOPS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        int tries = 0;
        while (!endsWithin(BETWEEN_LOOKS)) {
            log.keepSmall();
            if (server.filter(postmaster::runs).isEmpty()) {
                tries = lasted() ? 0 : tries;
                LOG.warn("PostgreSQL ended though nobody stopped it; it is started again in {} s", pause(tries));
                do {
                    tries++;
                } while (!endsWithin(Duration.ofSeconds(pause(tries - 1))) && !startsAgain(pause(tries)));
            }
        }
    }

    private boolean startsAgain(int nextPause) {
        long begin = System.nanoTime();
        try {
            start.run();
            server = postmaster.running();
            upSince = System.nanoTime();
            LOG.info("PostgreSQL runs again after {} ms", (upSince - begin) / 1_000_000);
            return true;
        } catch (RuntimeException e) {
            if (end.getCount() > 0) {
                LOG.warn("PostgreSQL is tried again in {} s: {}", nextPause, e.getMessage());
            }
            return false;
        }
    }

    private boolean lasted() {
        return System.nanoTime() - upSince > TimeUnit.SECONDS.toNanos(LONGEST_PAUSE);
    }

    private boolean endsWithin(Duration time) {
        try {
            return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
