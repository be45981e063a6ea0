package org.occupancyhub.bench.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.occupancyhub.bench.report.Spread;

/** One of the two that are compared, under one kind of load, over all rounds. */
final class Side {

    private final Target target;
    private final List<Posts> posts;
    private final List<Double> medians = new ArrayList<>();
    private final List<Double> tails = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();

    Side(Target target, int connections, int readings) {
        this.target = target;
        this.posts = IntStream.range(0, connections)
                .mapToObj(connection ->
                        new Posts(target.name() + "-" + readings + "-" + connections + "-" + connection, readings))
                .toList();
    }

    /** For the report. */
    String load() {
        return posts.size() + " x " + posts.get(0).readings();
    }

    /** Whether each request holds one reading. */
    boolean single() {
        return posts.get(0).readings() == 1;
    }

    /** @return readings per second */
    double round(Duration duration) throws InterruptedException, ExecutionException {
        Duration before = target.cpu().get();
        Load load = Load.on(target.port(), posts, duration);
        target.settle().run(); // what is left to do belongs to the cost, and must not slow down who comes next
        Duration cpu = target.cpu().get().minus(before);
        double readings = (double) load.latencies().length * posts.get(0).readings();
        medians.add(load.quantile(0.5));
        tails.add(load.quantile(0.99));
        costs.add(cpu.toNanos() / 1e3 / readings);
        return readings / load.seconds();
    }

    /** ms. */
    Spread median() {
        return Spread.of(medians);
    }

    /** The 99th percentile, ms. */
    Spread tail() {
        return Spread.of(tails);
    }

    /** Processor time of one reading, µs. */
    Spread cost() {
        return Spread.of(costs);
    }
}
