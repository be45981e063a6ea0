package org.occupancyhub.hub.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.occupancyhub.forecast.backtest.Backtest;
import org.occupancyhub.forecast.backtest.BacktestPlan;
import org.occupancyhub.forecast.backtest.BacktestReport;
import org.occupancyhub.forecast.backtest.BacktestRow;
import org.occupancyhub.forecast.backtest.PredictionsCsv;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.series.SitePast;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores methods on counts that are known. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Predicts the past of CSV files from many origins, each time by what was known before the origin only, and"
                    + " says how good that was.",
            "The columns are understood as by replay; times of origins are local to --zone."
        })
public final class BacktestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A file, a folder, or - for standard input.")
    private List<String> files;

    @Mixin
    private CsvOptions csv;

    @Option(names = "--from", paramLabel = "DATE", required = true, description = "Day of the first origin.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "Last day that has an origin.")
    private LocalDate to;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = GenerateCommand.Span.class,
            description = "From one origin to the next, whole hours. Default: ${DEFAULT-VALUE}.")
    private Duration every;

    @Option(
            names = "--at",
            paramLabel = "HH:MM",
            defaultValue = "00:00",
            description = "Local time of the first origin. Default: ${DEFAULT-VALUE}.")
    private LocalTime at;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "168",
            description = "How many hours each forecast reaches. Default: ${DEFAULT-VALUE}.")
    private int hours;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Country or region of the sites, such as US or CH-ZH: its public holidays are known ahead.")
    private String country;

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "CSV with a column date: further days that are known ahead to be like public holidays.")
    private Path calendar;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            split = ",",
            defaultValue = ForecastMethods.BEST,
            description = "Forecasters to score, with commas between: best (default), seasonal-mean, seasonal-naive, …"
                    + " Predictions are written for the first.")
    private List<String> models;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the predictions go, as CSV. Default: nowhere.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLogs.quiet();
        List<ForecastMethod> methods = models.stream().map(this::method).toList();
        BacktestPlan plan = plan();
        BacktestSites reader = new BacktestSites(
                csv.format(spec.commandLine()), csv.zone(), new KnownDays(country, calendar, spec.commandLine()));
        List<SitePast> sites =
                reader.read(CsvFiles.find(files), spec.commandLine().getErr());
        Backtest backtest = new Backtest(plan, sites, Runtime.getRuntime().availableProcessors());
        List<BacktestReport> reports = new ArrayList<>();
        try {
            reports.add(writing(backtest, methods.get(0)));
            for (ForecastMethod other : methods.subList(1, methods.size())) {
                reports.add(run(backtest, other, row -> {}));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailedException("[" + out + "] cannot be written: " + e.getMessage(), e);
        }
        ScoreTable.print(reports, spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    private BacktestPlan plan() {
        try {
            return new BacktestPlan(from, to, every, at, hours);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private ForecastMethod method(String name) {
        ForecastMethods known = ForecastMethods.standard();
        return known.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--model must be one of " + known.names() + ", but was \"" + name + '"'));
    }

    private BacktestReport writing(Backtest backtest, ForecastMethod method) throws IOException {
        if (out == null) {
            return run(backtest, method, row -> {});
        }
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            return run(backtest, method, new PredictionsCsv(writer));
        }
    }

    private static BacktestReport run(Backtest backtest, ForecastMethod method, Consumer<BacktestRow> rows) {
        AtomicLong done = new AtomicLong();
        AtomicLong all = new AtomicLong();
        Progress progress = Progress.of(method.name(), "origins", done::get, all::get);
        try {
            return backtest.run(method, rows, (now, total) -> {
                done.set(now);
                all.set(total);
            });
        } finally {
            progress.close();
        }
    }
}
