package org.occupancyhub.routes.imports;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** How many rows a second there were over the last few seconds. */
final class Speedometer {

    private static final long SPAN = Duration.ofSeconds(5).toNanos();
    private static final long STEP = Duration.ofMillis(250).toNanos();

    private final LongSupplier nanoTime;
    private final Deque<long[]> samples = new ArrayDeque<>();

    Speedometer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param rows in all so far */
    synchronized double rate(long rows) {
        long now = nanoTime.getAsLong();
        if (samples.isEmpty() || now - samples.getLast()[0] >= STEP) {
            samples.addLast(new long[] {now, rows});
        }
        while (samples.size() > 1 && now - samples.getFirst()[0] > SPAN) {
            samples.removeFirst();
        }
        long[] first = samples.getFirst();
        double seconds = (now - first[0]) / 1e9;
        return seconds <= 0 ? 0 : (rows - first[1]) / seconds;
    }
}
