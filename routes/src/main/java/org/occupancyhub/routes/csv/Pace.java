package org.occupancyhub.routes.csv;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * When readings are sent: at once, or so that the time of the data runs {@code factor} times as fast as the clock. The
 * first reading starts the clock; one that is older than those before it is late already and goes at once.
 */
public final class Pace {

    /** The clock and the waiting, so that a test need not wait. */
    interface Waiting {

        long nanoTime();

        /** Returns after that time, or at once and with true when stopped. */
        boolean await(Duration time) throws InterruptedException;
    }

    /** Readings due within this time go together. */
    private static final Duration TICK = Duration.ofMillis(50);

    /** So soon a pause, its end and another speed are heeded. */
    private static final Duration ATTENTION = Duration.ofMillis(100);

    private volatile double factor;
    private volatile boolean paused;
    private long pausedAt;
    private final Waiting waiting;
    private final CountDownLatch stop;
    private final BooleanSupplier stopping;
    private Instant firstReading;
    private long firstNanos;

    private Pace(double factor, Waiting waiting, CountDownLatch stop, BooleanSupplier stopping) {
        this.stopping = stopping;
        this.factor = factor;
        this.waiting = waiting;
        this.stop = stop;
    }

    /** As fast as it goes. */
    public static Pace max() {
        return times(Double.POSITIVE_INFINITY);
    }

    /** As fast as it goes, until somebody says so. */
    public static Pace until(BooleanSupplier stopping) {
        return times(Double.POSITIVE_INFINITY, stopping);
    }

    /** @param factor seconds of data per second, above 0 */
    public static Pace times(double factor) {
        CountDownLatch stop = new CountDownLatch(1);
        return new Pace(factor, clock(stop), stop, () -> false);
    }

    /** @param stopping says when somebody else wants it to end */
    public static Pace times(double factor, BooleanSupplier stopping) {
        CountDownLatch stop = new CountDownLatch(1);
        return new Pace(factor, clock(stop), stop, stopping);
    }

    static Pace times(double factor, Waiting waiting) {
        return new Pace(factor, waiting, new CountDownLatch(1), () -> false);
    }

    private static Waiting clock(CountDownLatch stop) {
        return new Waiting() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public boolean await(Duration time) throws InterruptedException {
                return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
            }
        };
    }

    /** Ends the run before the next slice; what was sent stays sent. */
    public void stop() {
        stop.countDown();
    }

    /** Hands out nothing until {@link #resume}; the time of the data stands still as long. */
    public synchronized void pause() {
        if (!paused) {
            pausedAt = waiting.nanoTime();
            paused = true;
        }
    }

    public synchronized void resume() {
        if (paused) {
            firstNanos += waiting.nanoTime() - nanosOfData();
            paused = false;
        }
    }

    /** Until when the time of the data went on: until now, or until it was paused. */
    private long nanosOfData() {
        return paused ? Math.max(pausedAt, firstNanos) : waiting.nanoTime();
    }

    public boolean paused() {
        return paused;
    }

    /** Waits while it is paused. @return false when it was stopped */
    boolean mayGoOn() {
        try {
            return !stopped() && waitWhilePaused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** From now on. @param other seconds of data per second, above 0 */
    public synchronized void speed(double other) {
        if (firstReading != null) {
            long now = nanosOfData();
            long passed = (long) ((now - firstNanos) * factor);
            firstReading = firstReading.plusNanos(passed);
            firstNanos = now;
        }
        factor = other;
    }

    public boolean stopped() {
        return stop.getCount() == 0 || stopping.getAsBoolean();
    }

    /** The items in their order, in slices; each slice is handed out when it is due. Ends early when stopped. */
    public <T> Iterator<List<T>> slices(List<T> items, Function<T, Instant> time) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < items.size() && !stopped() && waitUntilDue(time.apply(items.get(next)));
            }

            @Override
            public List<T> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int from = next++;
                long now = waiting.nanoTime() + TICK.toNanos();
                while (next < items.size() && due(time.apply(items.get(next))) <= now) {
                    next++;
                }
                return items.subList(from, next);
            }
        };
    }

    private boolean waitUntilDue(Instant ts) {
        try {
            if (!waitWhilePaused()) {
                return false;
            }
            begin(ts);
            long nanos;
            while ((nanos = due(ts) - waiting.nanoTime()) > 0) {
                Duration next = Duration.ofNanos(Math.min(nanos, ATTENTION.toNanos()));
                if (waiting.await(next) || stopped() || !waitWhilePaused()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits, beside all that is said above, until the clock shows it. @return false when it was stopped */
    public boolean waitUntil(Instant ts, Clock clock) {
        try {
            while (!stopped() && waitWhilePaused()) {
                Duration early = Duration.between(clock.instant(), ts);
                if (early.isNegative() || early.isZero()) {
                    return true;
                }
                waiting.await(early.compareTo(ATTENTION) < 0 ? early : ATTENTION);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void begin(Instant ts) {
        if (firstReading == null) {
            firstReading = ts;
            firstNanos = waiting.nanoTime();
        }
    }

    /** @return false when it was stopped meanwhile */
    private boolean waitWhilePaused() throws InterruptedException {
        while (paused) {
            if (waiting.await(ATTENTION) || stopped()) {
                return false;
            }
        }
        return true;
    }

    private synchronized long due(Instant ts) {
        double seconds = Duration.between(firstReading, ts).toMillis() / 1e3 / factor;
        return firstNanos + (long) (seconds * 1e9);
    }
}
