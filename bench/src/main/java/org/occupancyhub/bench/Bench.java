package org.occupancyhub.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.occupancyhub.bench.dashboard.OpenDashboards;
import org.occupancyhub.bench.forecast.ServedForecasts;
import org.occupancyhub.bench.ingest.IngestAgainstBareHandler;
import org.occupancyhub.bench.load.LoaderAgainstCopy;
import org.occupancyhub.bench.load.RouteAgainstCopy;
import org.occupancyhub.bench.process.StartAndMemory;
import org.occupancyhub.bench.refresh.ReconciliationByHistory;
import org.occupancyhub.bench.refresh.RefreshByHistory;
import org.occupancyhub.bench.report.Machine;
import org.occupancyhub.bench.report.Report;
import org.occupancyhub.bench.report.Result;
import org.occupancyhub.bench.stream.ToListeners;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the measurements one after the other and writes the report. */
@Command(
        name = "bench",
        description = "Measures the hub as ratios against limits and peers, in one run",
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    static final List<Measurement> ALL = List.of(
            new LoaderAgainstCopy(),
            new RefreshByHistory(),
            new ReconciliationByHistory(),
            new IngestAgainstBareHandler(),
            new RouteAgainstCopy(),
            new ServedForecasts(),
            new ToListeners(),
            new OpenDashboards(),
            new StartAndMemory());

    @Option(
            names = "--hub",
            paramLabel = "JAR",
            description = "The packaged hub; without it only its parts are measured")
    private Path hub;

    @Option(
            names = "--java-opts",
            paramLabel = "OPTIONS",
            defaultValue = "",
            description = "JVM options of the hub, and of the peer that it is compared with")
    private String javaOptions;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where bench.json and README.md go")
    private Path out;

    @Option(names = "--quick", description = "Less data and fewer rounds: under a minute, and less to be trusted")
    private boolean quick;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these measurements")
    private List<String> only = List.of();

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(System.err);
        Machine machine = Machine.here();
        List<Result> results = new ArrayList<>();
        int status = CommandLine.ExitCode.OK;
        try (Workbench bench = Workbench.open(hub, javaOptions, quick, progress)) {
            for (Measurement measurement : wanted(progress)) {
                progress.begin(measurement.name());
                try {
                    results.add(measurement.run(bench));
                } catch (Exception e) { // what the others found is not lost with it
                    status = CommandLine.ExitCode.SOFTWARE;
                    progress.say("failed, and is left out of the report: " + e);
                    LoggerFactory.getLogger(measurement.getClass()).error("failed", e);
                }
            }
        }
        new Report(machine, Machine.here().load(), javaOptions, quick, progress.elapsed(), results).writeTo(out);
        progress.say("done, written to " + out);
        return status;
    }

    private List<Measurement> wanted(Progress progress) {
        List<String> names = ALL.stream().map(Measurement::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("--only must name one of " + names + ", but was " + name);
            }
        }
        List<Measurement> wanted = new ArrayList<>();
        for (Measurement measurement : ALL) {
            if (!only.isEmpty() && !only.contains(measurement.name())) {
                continue;
            }
            if (measurement.needsHub() && hub == null) {
                progress.say(measurement.name() + " is left out: it needs --hub");
                continue;
            }
            wanted.add(measurement);
        }
        return wanted;
    }
}
