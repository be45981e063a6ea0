package org.occupancyhub.hub.command;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and time left. */
final class ProgressOnTerminal implements Progress {

    private static final int WIDTH = 100;
    private static final int REFRESH_MILLIS = 200;

    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private final LongSupplier done;
    private final LongSupplier total;
    private final ProgressBar bar;

    ProgressOnTerminal(String task, String unit, LongSupplier done, LongSupplier total) {
        this.done = done;
        this.total = total;
        // The width is set here, because asking the terminal for it would load native code.
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setInitialMax(-1)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, width()))
                .build();
        refresher.scheduleAtFixedRate(this::refresh, 0, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static int width() {
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,2}") ? Integer.parseInt(columns) : WIDTH;
    }

    private void refresh() {
        long known = total.getAsLong();
        long now = done.getAsLong();
        bar.maxHint(known > 0 ? Math.max(known, now) : -1);
        bar.stepTo(now);
    }

    @Override
    public void print(String line) {
        System.err.println("\r\u001B[K" + line);
    }

    @Override
    public void close() {
        refresher.shutdownNow();
        long all = done.getAsLong();
        bar.maxHint(all);
        bar.stepTo(all);
        bar.close();
    }
}
