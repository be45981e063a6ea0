package org.occupancyhub.hub.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.occupancyhub.routes.demo.SyntheticCsv;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** A synthetic CSV. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a CSV file of invented counts of one gym: a weekly shape, semesters and holidays, noise, closures,"
                    + " outages, gaps and a drifting level.",
            "The same options always give the same bytes."
        })
public final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another number, another world.")
    private long seed;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "2025-08-25",
            description = "First day. Default: ${DEFAULT-VALUE}.")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            defaultValue = "2025-09-28",
            description = "Last day. Default: ${DEFAULT-VALUE}.")
    private LocalDate to;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "10m",
            converter = Span.class,
            description = "Time between two readings: 30s, 10m, 1h. Default: ${DEFAULT-VALUE}.")
    private Duration every;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Europe/Zurich",
            converter = CsvOptions.Zone.class,
            description = "Time zone of the gym. Default: ${DEFAULT-VALUE}.")
    private ZoneId zone;

    @Option(
            names = "--layout",
            paramLabel = "campus|generic",
            defaultValue = "campus",
            description = "Columns as in the campus gym's counts (default), or ts,count,device_id.")
    private SyntheticCsv.Layout layout;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to. Default: standard output.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SyntheticCsv csv = describe();
        try (Writer writer = writer()) {
            csv.writeTo(writer);
        } catch (IOException e) {
            throw new CommandFailedException(
                    (out == null ? "standard output" : "[" + out + "]") + " cannot be written: " + e.getMessage(), e);
        }
        return CommandLine.ExitCode.OK;
    }

    private SyntheticCsv describe() {
        try {
            return new SyntheticCsv(layout, seed, from, to.plusDays(1), every, zone);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Writer writer() throws IOException {
        return out == null
                ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
                : Files.newBufferedWriter(out);
    }

    /** Seconds, minutes, hours or days, such as 10m. */
    static final class Span implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                String text = value.strip().toUpperCase(Locale.ROOT);
                return text.endsWith("D") ? Duration.parse("P" + text) : Duration.parse("PT" + text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("must be a time such as 30s, 10m or 24h, but was \"" + value + '"');
            }
        }
    }
}
