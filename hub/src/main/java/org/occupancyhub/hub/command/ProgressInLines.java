package org.occupancyhub.hub.command;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line every few seconds, for logs. */
final class ProgressInLines implements Progress {

    private static final int SECONDS = 3;

    private final ScheduledExecutorService reporter = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final long start = System.nanoTime();
    private final String unit;
    private final LongSupplier done;
    private final LongSupplier total;

    ProgressInLines(String unit, LongSupplier done, LongSupplier total) {
        this.unit = unit;
        this.done = done;
        this.total = total;
        reporter.scheduleAtFixedRate(this::report, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void report() {
        print(line(done.getAsLong(), total.getAsLong(), (System.nanoTime() - start) / 1e9));
    }

    String line(long now, long all, double seconds) {
        double rate = now / seconds;
        String line = String.format(Locale.ROOT, "%,d %s, %,.0f/s", now, unit, rate);
        if (all <= 0 || now <= 0) {
            return line;
        }
        double left = Math.max(0, all - now) / rate;
        return line + String.format(Locale.ROOT, ", %.0f %%, %.0f s left", Math.min(100.0, 100.0 * now / all), left);
    }

    @Override
    public void print(String line) {
        System.err.println(line);
    }

    @Override
    public void close() {
        reporter.shutdownNow();
    }
}
