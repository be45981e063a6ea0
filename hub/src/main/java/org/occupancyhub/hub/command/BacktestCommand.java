package org.occupancyhub.hub.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.occupancyhub.forecast.backtest.Backtest;
import org.occupancyhub.forecast.backtest.BacktestPlan;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Scores methods on counts that are known. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Predicts the past of CSV files, or of the warehouse of the hub, from many origins, each time by what was"
                    + " known before the origin only, and says how good that was.",
            "The columns are understood as by replay; times of origins are local to --zone, or to each site of the"
                    + " warehouse.",
            "MASE is the error over that of \"as a week ago\" before the first origin, averaged over sites; to naive is"
                    + " the error over that of \"as a week ago\" on the same hours. Methods are compared by whole weeks."
        })
public final class BacktestCommand implements Callable<Integer> {

    private static final String ALL = "all";

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "A file, a folder, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--warehouse",
            description =
                    "Instead of files, the sites of the hub: by POSTGRES_DSN, otherwise of the hub on this machine;"
                            + " all of them, or those of --site with commas between.")
    private boolean warehouse;

    @Mixin
    private CsvOptions csv;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            required = true,
            converter = Day.class,
            description = "Day of the first origin.")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            required = true,
            converter = Day.class,
            description = "Last day that has an origin.")
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
            description =
                    "CSV of what is known ahead: from,to,kind,name and, if it is not about all sites, site. Days, both"
                            + " included, or local times; kind is holiday, closure, event or season. Or a column date alone: days"
                            + " like public holidays.")
    private Path calendar;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            split = ",",
            defaultValue = ForecastMethods.BEST,
            description = "Methods to score, with commas between: best (default), seasonal-mean, seasonal-naive, …, or"
                    + " all. Predictions are written for the first.")
    private List<String> models;

    @Option(
            names = "--history-days",
            paramLabel = "N",
            split = ",",
            description = "Also as if each site were new: only its last N days before each origin, by what the others"
                    + " taught. Several with commas between.")
    private List<Integer> historyDays = List.of();

    @Option(names = "--by-site", description = "Also a line for each site and method.")
    private boolean bySite;

    @Option(names = "--json", paramLabel = "FILE", description = "Where all figures go, as JSON. Default: nowhere.")
    private Path json;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many origins are computed at once; predictions do not depend on it. Default: the processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the draws by which methods are compared. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the predictions go, as CSV. Default: nowhere.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLogs.quiet();
        List<ForecastMethod> methods =
                models.stream().flatMap(this::methods).distinct().toList();
        BacktestPlan plan = plan();
        OutputFile.check(out);
        OutputFile.check(json);
        KnownCalendar known = new KnownCalendar(country, calendar, spec.commandLine());
        List<SitePast> sites = warehouse ? ofWarehouse(known, plan) : ofFiles(known);
        check(plan, sites);
        List<BacktestRun> runs = new Backtests(backtest(plan, sites), methods, historyDays, out).run();
        if (runs.get(0).report().scores().get(0).n() == 0) {
            spec.commandLine().getErr().println("nothing was scored: no hour from the origins on was counted");
        }
        List<MethodComparison> comparisons = MethodComparison.among(runs, seed);
        print(runs, comparisons);
        if (json != null) {
            write(BacktestJson.of(plan, BacktestJson.Data.of(source(), sites), seed, runs, comparisons));
        }
        return CommandLine.ExitCode.OK;
    }

    private List<SitePast> ofFiles(KnownCalendar known) {
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there must be a FILE, or --warehouse");
        }
        return new BacktestSites(csv.format(spec.commandLine()), csv.zone(), known)
                .read(CsvFiles.find(files), spec.commandLine().getErr());
    }

    private List<SitePast> ofWarehouse(KnownCalendar known, BacktestPlan plan) {
        if (!files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "either FILE or --warehouse can be given, not both");
        }
        Instant until = to.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(plan.hours()));
        try (CommandWarehouse database = CommandWarehouse.existing()) {
            return new WarehouseSites(database, known).read(csv.sites(), until);
        }
    }

    private static void check(BacktestPlan plan, List<SitePast> sites) {
        int end = LocalHour.of(plan.to().plusDays(1).atStartOfDay());
        if (sites.stream().allMatch(site -> site.series().first() >= end)) {
            throw new CommandFailedException(
                    "nothing can be predicted: no site was counted before the end of " + plan.to());
        }
    }

    private List<String> source() {
        return warehouse ? List.of("warehouse") : files;
    }

    private Backtest backtest(BacktestPlan plan, List<SitePast> sites) {
        try {
            Backtest backtest = new Backtest(plan, sites, threads);
            historyDays.forEach(backtest::withHistory);
            return backtest;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--threads or --history-days: " + e.getMessage());
        }
    }

    private void print(List<BacktestRun> runs, List<MethodComparison> comparisons) {
        PrintWriter printed = spec.commandLine().getOut();
        ScoreTable table = new ScoreTable(runs, printed);
        table.errors();
        printed.println();
        table.intervals();
        if (bySite) {
            printed.println();
            table.sites();
        }
        if (!comparisons.isEmpty()) {
            printed.println();
            table.comparisons(comparisons);
        }
        printed.flush();
    }

    private void write(BacktestJson figures) {
        try {
            figures.write(json);
        } catch (IOException e) {
            throw new CommandFailedException("[" + json + "] cannot be written: " + e.getMessage(), e);
        }
    }

    private BacktestPlan plan() {
        try {
            return new BacktestPlan(from, to, every, at, hours);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** A day as people write it. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value.strip());
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("must be a day such as 2026-03-01, but was \"" + value + '"');
            }
        }
    }

    private Stream<ForecastMethod> methods(String name) {
        ForecastMethods known = ForecastMethods.standard();
        if (name.equals(ALL)) {
            return known.all().stream();
        }
        return Stream.of(known.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--model must be all or one of " + known.names() + ", but was \"" + name + '"')));
    }
}
