package org.occupancyhub.hub.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.occupancyhub.forecast.backtest.Backtest;
import org.occupancyhub.forecast.backtest.BacktestReport;
import org.occupancyhub.forecast.backtest.BacktestRow;
import org.occupancyhub.forecast.backtest.PredictionsCsv;
import org.occupancyhub.forecast.model.ForecastMethod;

/**
 * All that a backtest was asked to score, one after the other, with a bar for each.
 *
 * @param out where the predictions of the first method go, or null
 */
record Backtests(Backtest backtest, List<ForecastMethod> methods, List<Integer> historyDays, Path out) {

    /** @throws CommandFailedException if the predictions cannot be written */
    List<BacktestRun> run() {
        List<BacktestRun> runs = new ArrayList<>();
        try {
            runs.add(writing(methods.get(0)));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailedException("[" + out + "] cannot be written: " + e.getMessage(), e);
        }
        methods.stream().skip(1).forEach(method -> runs.add(run(backtest, 0, method, row -> {})));
        for (int days : historyDays) {
            methods.forEach(method -> runs.add(run(backtest.withHistory(days), days, method, row -> {})));
        }
        return runs;
    }

    private BacktestRun writing(ForecastMethod method) throws IOException {
        if (out == null) {
            return run(backtest, 0, method, row -> {});
        }
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            return run(backtest, 0, method, new PredictionsCsv(writer));
        }
    }

    private static BacktestRun run(Backtest backtest, int days, ForecastMethod method, Consumer<BacktestRow> rows) {
        AtomicLong done = new AtomicLong();
        AtomicLong all = new AtomicLong();
        long start = System.nanoTime();
        String task = days == 0 ? method.name() : method.name() + ", " + days + " days";
        BacktestReport report = Progress.during(
                task,
                "origins",
                done::get,
                all::get,
                progress -> backtest.run(method, rows, (now, total) -> {
                    done.set(now);
                    all.set(total);
                }));
        return new BacktestRun(report, days, (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
    }
}
