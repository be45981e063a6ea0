package org.occupancyhub.bench.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.occupancyhub.bench.Measurement;
import org.occupancyhub.bench.Waiting;
import org.occupancyhub.bench.Workbench;
import org.occupancyhub.bench.load.Database;
import org.occupancyhub.bench.report.Limits;
import org.occupancyhub.bench.report.Result;
import org.occupancyhub.bench.report.Spread;

/** How long the hub takes to answer, and what it holds in memory, with nothing to do and with its demo. */
public final class StartAndMemory implements Measurement {

    private static final double MEBIBYTES_ALLOWED = 900;
    private static final double SECONDS_ALLOWED = 30;
    private static final double PERCENT_ALLOWED = 5;
    private static final Duration DEMO_PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "process";
    }

    @Override
    public boolean needsHub() {
        return true;
    }

    @Override
    public Result run(Workbench bench) throws Exception {
        bench.closeHub();
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        Memory idle = null;
        double busy = 0;
        int rounds = bench.choose(2, 1);
        for (int round = 0; round < rounds; round++) {
            String directory = "process-" + round;
            try (HubProcess hub = bench.newHub(directory, false)) {
                cold.add(hub.startSeconds());
            }
            try (HubProcess hub = bench.newHub(directory, false)) {
                warm.add(hub.startSeconds());
                work.add(hub.startCpuSeconds());
                if (round == rounds - 1) {
                    int seconds = bench.choose(10, 3);
                    TimeUnit.SECONDS.sleep(3); // what starts late has started then
                    Duration before = hub.cpu();
                    TimeUnit.SECONDS.sleep(seconds);
                    busy = hub.cpu().minus(before).toNanos() / 1e7 / seconds;
                    idle = hub.memory();
                }
            }
            bench.progress().say("start " + (round + 1) + " of " + rounds);
        }
        Limits limits = new Limits()
                .atMost(SECONDS_ALLOWED, "cold start, empty data directory, s", Spread.of(cold))
                .atMost(SECONDS_ALLOWED, "warm start, s", Spread.of(warm))
                .beside("CPU of the JVM until a warm start answers, s", Spread.of(work))
                .atMost(PERCENT_ALLOWED, "idle without demo data: CPU of the JVM, % of a core", busy);
        memory(limits, "idle without demo data", idle);
        if (bench.choose(1, 0) == 1) {
            demo(bench, limits);
        }
        return new Result(
                name(),
                "Start and memory",
                "The whole hub is one JVM and the PostgreSQL processes that it starts; \"resident\" is the sum of their"
                        + " resident sets, which counts shared pages more than once, \"proportional\" counts them once.",
                "an answer of /healthz within 30 s, at most 5 % of a core with nothing to do, and 900 MiB in all with the demo data.",
                limits.table());
    }

    private static void demo(Workbench bench, Limits limits) throws InterruptedException {
        try (HubProcess hub = bench.newHub("process-demo", true);
                Database database = hub.database()) {
            long[] seen = {-1};
            Waiting.until("demo data that is loaded", DEMO_PATIENCE, Duration.ofSeconds(5), () -> {
                long before = seen[0];
                seen[0] = database.count("raw.occupancy_events");
                return before >= 0 && seen[0] - before < 500;
            });
            if (seen[0] == 0) {
                bench.progress().say("this hub brings no demo data");
                return;
            }
            TimeUnit.SECONDS.sleep(10);
            memory(limits, String.format("with demo data (%,d events)", seen[0]), hub.memory());
        }
    }

    private static void memory(Limits limits, String when, Memory memory) {
        limits.beside(when + ": JVM resident, MiB", memory.java())
                .beside(when + ": PostgreSQL resident, MiB", memory.postgres())
                .atMost(MEBIBYTES_ALLOWED, when + ": resident, MiB", memory.resident());
        if (!Double.isNaN(memory.proportional())) {
            limits.atMost(MEBIBYTES_ALLOWED, when + ": proportional, MiB", memory.proportional());
        }
    }
}
