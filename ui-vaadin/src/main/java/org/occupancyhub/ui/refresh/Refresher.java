package org.occupancyhub.ui.refresh;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns bursts of signals into few runs. The first signal runs at once; those that come while a run is on its way or
 * within {@code pause} after it are gathered into one more run, so the last signal is never lost. A run is over when
 * its work calls {@code done}: a slow reader or a slow browser gets fewer runs, never a queue of them.
 *
 * @param <T> what signals name
 */
public final class Refresher<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final Background background;
    private final Duration pause;
    private final BiConsumer<Set<T>, Runnable> work;
    private final Set<T> waiting = new LinkedHashSet<>();
    private boolean due;
    private boolean running;
    private long turn;
    private boolean stopped;
    private long quietUntil = System.nanoTime();

    /** @param work gets what was signalled, and what to call when it is over; runs on a reader's thread */
    public Refresher(Background background, Duration pause, BiConsumer<Set<T>, Runnable> work) {
        this.background = background;
        this.pause = pause;
        this.work = work;
    }

    public synchronized void request(T signal) {
        waiting.add(signal);
        startIfIdle();
    }

    /** For what a person did: does not wait for the pause, and takes what waits along. */
    public synchronized void requestNow(T signal) {
        waiting.add(signal);
        quietUntil = System.nanoTime();
        due = false;
        startIfIdle();
    }

    /** Nothing runs after this but what is running already. */
    public synchronized void stop() {
        stopped = true;
        waiting.clear();
    }

    private void startIfIdle() {
        if (running || due || stopped || waiting.isEmpty()) {
            return;
        }
        due = true;
        long mine = ++turn;
        background.read(() -> run(mine), Duration.ofNanos(Math.max(0, quietUntil - System.nanoTime())));
    }

    /** @param mine another one may have been asked for meanwhile, to run sooner */
    private void run(long mine) {
        Set<T> signals;
        synchronized (this) {
            if (stopped || running || mine != turn) {
                return;
            }
            due = false;
            running = true;
            signals = new LinkedHashSet<>(waiting);
            waiting.clear();
            quietUntil = System.nanoTime() + background.stretched(pause).toNanos();
        }
        try {
            work.accept(signals, this::over);
        } catch (RuntimeException e) {
            LOG.warn("A refresh failed; the next signal starts another", e);
            over();
        }
    }

    private synchronized void over() {
        running = false;
        startIfIdle();
    }
}
