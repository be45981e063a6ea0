package org.occupancyhub.ui.refresh;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The few threads that all views share: one that keeps time and must never block, some that may wait for the database,
 * and some that change things and may wait for Kafka. So a slow database delays readings, but not the ages on the
 * screen; and whoever waits for Kafka keeps nobody from reading.
 */
public final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final int ACTORS = 2;
    private static final Duration EACH = Duration.ofMillis(10);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("ui-timer"));
    private final ExecutorService readers;
    private final ExecutorService actors = Executors.newFixedThreadPool(ACTORS, named("ui-actor"));
    private final List<Runnable> tickers = new CopyOnWriteArrayList<>();

    public Background(int readers, Duration tick) {
        this.readers = Executors.newFixedThreadPool(readers, named("ui-reader"));
        timer.scheduleAtFixedRate(this::tick, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Called on every tick, on the timer's thread; call the result to stop it. */
    public Runnable onTick(Runnable listener) {
        tickers.add(listener);
        return () -> tickers.remove(listener);
    }

    /**
     * How long a page waits between two drawings: the more are open the longer, so that all of them together make
     * about a hundred drawings a second.
     */
    Duration stretched(Duration pause) {
        Duration fair = EACH.multipliedBy(tickers());
        return fair.compareTo(pause) > 0 ? fair : pause;
    }

    /** How many wait for ticks now. */
    public int tickers() {
        return tickers.size();
    }

    /** Runs work that may wait for the database, after a delay. */
    void read(Runnable work, Duration delay) {
        try {
            timer.schedule(() -> readers.execute(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Not read any more: the hub is stopping", e);
        }
    }

    /** Runs work that changes something and may wait long. */
    void act(Runnable work) {
        try {
            actors.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("Not done any more: the hub is stopping", e);
        }
    }

    private void tick() {
        for (Runnable ticker : tickers) {
            try {
                ticker.run();
            } catch (RuntimeException e) {
                LOG.warn("A view failed to follow the time; the others are told all the same", e);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        readers.shutdownNow();
        actors.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
