package org.occupancyhub.bench.ingest;

import java.time.Duration;
import org.occupancyhub.bench.Measurement;
import org.occupancyhub.bench.Workbench;
import org.occupancyhub.bench.load.Database;
import org.occupancyhub.bench.load.Topic;
import org.occupancyhub.bench.process.HubProcess;
import org.occupancyhub.bench.report.Judged;
import org.occupancyhub.bench.report.Result;
import org.occupancyhub.bench.report.Rounds;
import org.occupancyhub.bench.report.Table;

/** Posts to the hub and to a handler that only sends them on, in turn, from one and from many connections. */
public final class IngestAgainstBareHandler implements Measurement {

    private static final int[] CONNECTIONS = {1, 8, 32};
    private static final int[] READINGS = {1, 100};
    private static final int MANY = 32;
    private static final double SINGLE = 0.5;
    private static final double BATCH = 0.25;

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public boolean needsHub() {
        return true;
    }

    @Override
    public Result run(Workbench bench) throws Exception {
        Table table = new Table(
                "connections x readings a post",
                "hub readings/s",
                "bare readings/s",
                "hub / bare",
                "hub p50 ms",
                "bare p50 ms",
                "hub p99 ms",
                "bare p99 ms",
                "hub CPU us a reading",
                "bare CPU us a reading");
        HubProcess hub = bench.hub();
        try (BareProcess bare = BareProcess.start(hub.brokers(), bench.javaOptions(), bench.directory("bare"));
                Topic topic = new Topic(hub);
                Database database = hub.database()) {
            Target ours = new Target("hub", hub.port(), hub::cpu, () -> {
                topic.awaitLoaded();
                database.awaitRefreshed();
            });
            Target peer = new Target("bare", bare.port(), () -> bare.cpu().plus(hub.cpu()), () -> {});
            warmUp(bench, ours, peer);
            for (int readings : READINGS) {
                for (int connections : CONNECTIONS) {
                    measure(bench, new Side(ours, connections, readings), new Side(peer, connections, readings), table);
                }
            }
        }
        return new Result(
                name(),
                "POST /ingest against a bare handler",
                "Readings per second that the hub acknowledges, while it also loads them and refreshes its marts on the"
                        + " same cores, to those of the same Tomcat with a handler that sends the body to the same Kafka"
                        + " (acks=all), unread and unchecked. The CPU columns hold the processor time of the JVMs, the broker's"
                        + " included, and for the hub also the load that follows; they depend least on the machine.",
                "at least " + SINGLE + " for single posts, " + BATCH + " for batches.",
                table);
    }

    private static void measure(Workbench bench, Side ours, Side peer, Table table) throws Exception {
        Duration time = Duration.ofMillis(bench.choose(2500, 1000));
        Rounds rounds = new Rounds();
        for (int round = 0; round < bench.choose(3, 1); round++) {
            rounds.add(() -> ours.round(time), () -> peer.round(time));
        }
        table.row(
                ours.load(),
                rounds.first(),
                rounds.second(),
                Judged.atLeast(peer.single() ? SINGLE : BATCH, rounds.ratio()),
                ours.median(),
                peer.median(),
                ours.tail(),
                peer.tail(),
                ours.cost(),
                peer.cost());
        bench.progress().say(ours.load());
    }

    private static void warmUp(Workbench bench, Target ours, Target peer) throws Exception {
        Duration time = Duration.ofMillis(bench.choose(5000, 2000));
        for (int readings : READINGS) {
            new Side(new Target("warm-hub", ours.port(), ours.cpu(), ours.settle()), MANY, readings).round(time);
            new Side(new Target("warm-bare", peer.port(), peer.cpu(), peer.settle()), MANY, readings).round(time);
        }
        bench.progress().say("both are warm");
    }
}
