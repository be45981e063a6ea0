package org.occupancyhub.hub.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.routes.csv.CsvFormat;
import org.occupancyhub.routes.csv.CsvRun;
import org.occupancyhub.routes.csv.CsvScan;
import org.occupancyhub.routes.csv.CsvSource;
import org.occupancyhub.routes.csv.CsvTally;
import org.occupancyhub.routes.csv.CsvUnreadableException;
import org.occupancyhub.routes.csv.Pace;
import org.occupancyhub.routes.csv.WeekShift;
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

/** CSV files into the Kafka of a running hub. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Sends the counts of CSV files to a running hub, by its Kafka (KAFKA_BROKERS, otherwise the hub on this"
                    + " machine, by HUB_KAFKA_PORT: 19092), as the environment or config/application.yaml says it.",
            "Known by their header: the layout of the sample (number_people,date,…) and the generic one"
                    + " (ts,count,device_id); any other by the options. The delimiter may be a comma, a semicolon or a"
                    + " tab. A quoted field must end in its line.",
            "A line without a count is no reading. A bad line is rejected with file:line and the reason, and the rest"
                    + " goes on. Sending the same file again adds nothing."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A file, a folder (all its *.csv, by name), or - for standard input.")
    private List<String> files;

    @Mixin
    private CsvOptions csv;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR|max",
            defaultValue = "max",
            converter = Speed.class,
            description =
                    "How fast the time of the data runs: 3600 sends one hour of data per second. max (default)"
                            + " waits for nothing. In the order of the file; a reading older than those before it goes at once.")
    private Double speed;

    @Option(names = "--from", paramLabel = "TIME", description = "Only readings from this date or time on.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "Only readings before this time, or until the end of this date.")
    private String to;

    @Option(
            names = "--shift-to",
            paramLabel = "now",
            description = "Moves all times by the same number of whole weeks of the sites' calendar, so that the newest"
                    + " reading lies within the last week and none in the future; weekdays and hours stay what they"
                    + " were. Reads the files twice, so it does not work for standard input.")
    private Shift shift;

    @Spec
    private CommandSpec spec;

    /** What times can be shifted to. */
    enum Shift {
        now
    }

    @Override
    public Integer call() {
        CommandLogs.quiet();
        CsvFormat format = format();
        List<CsvSource> sources = CsvFiles.find(files);
        Brokers brokers = CommandSettings.read().brokers();
        brokers.check();
        if (shift != null) {
            format = format.shifted(shift(sources, format));
        }
        Pace pace = Pace.times(speed);
        CsvTally tally = new CsvTally();
        StopSignal signal = new StopSignal(pace::stop);
        try {
            send(sources, format, brokers, pace, tally);
        } catch (CsvUnreadableException e) {
            throw new CommandFailedException(e.getMessage(), e);
        } finally {
            if (pace.stopped()) {
                spec.commandLine().getErr().println("stopped");
            }
            report(format, tally);
            signal.finished();
        }
        return CommandLine.ExitCode.OK;
    }

    private CsvFormat format() {
        CsvFormat format = csv.format(spec.commandLine());
        try {
            return new CsvFormat(format.mapping(), format.zone(), format.times().between(from, to, csv.zone()));
        } catch (InvalidEventException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
        }
    }

    private WeekShift shift(List<CsvSource> sources, CsvFormat format) {
        if (!sources.stream().allMatch(CsvSource::rereadable)) {
            throw new ParameterException(spec.commandLine(), "--shift-to needs a file, since it reads twice");
        }
        Instant now = Instant.now();
        try {
            return WeekShift.to(now, CsvScan.newest(sources, format).orElse(now), csv.zone());
        } catch (CsvUnreadableException e) {
            throw new CommandFailedException(e.getMessage(), e);
        }
    }

    private static void send(List<CsvSource> sources, CsvFormat format, Brokers brokers, Pace pace, CsvTally tally) {
        long size = sources.stream().mapToLong(CsvSource::size).reduce(0, (a, b) -> a < 0 || b < 0 ? -1 : a + b);
        try (CommandRoutes routes = new CommandRoutes(brokers);
                Progress progress = Progress.of("replay", "lines", tally::done, () -> estimate(tally, size))) {
            RejectPrinter rejects = new RejectPrinter(progress::print);
            for (CsvSource source : sources) {
                try (CsvRun run = CsvRun.open(source, format, tally, pace, rejects)) {
                    routes.send(run);
                } finally {
                    rejects.finish();
                }
            }
        }
    }

    /** How many lines there will be, going by those so far. */
    private static long estimate(CsvTally tally, long size) {
        return size < 0 || tally.bytes() == 0 ? -1 : Math.round((double) size * tally.read() / tally.bytes());
    }

    private void report(CsvFormat format, CsvTally tally) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.times().limited()) {
            out.println("skipped " + tally.skipped() + " outside the asked time");
        }
        out.println(tally);
        out.flush();
    }

    /** A factor above 0, or max. */
    static final class Speed implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            if (value.equals("max")) {
                return Double.POSITIVE_INFINITY;
            }
            try {
                double factor = Double.parseDouble(value);
                if (factor > 0) {
                    return factor;
                }
            } catch (NumberFormatException e) {
                throw wrong(value);
            }
            throw wrong(value);
        }

        private static TypeConversionException wrong(String value) {
            return new TypeConversionException("must be a number above 0, or max, but was \"" + value + '"');
        }
    }
}
