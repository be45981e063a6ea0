package org.occupancyhub.bench.load;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.occupancyhub.bench.Measurement;
import org.occupancyhub.bench.Workbench;
import org.occupancyhub.bench.process.HubProcess;
import org.occupancyhub.bench.report.Judged;
import org.occupancyhub.bench.report.Result;
import org.occupancyhub.bench.report.Rounds;
import org.occupancyhub.bench.report.Table;
import org.occupancyhub.models.event.OccupancyEvent;

/** The whole way from the topic to the rows, in a running hub that refreshes its marts meanwhile. */
public final class RouteAgainstCopy implements Measurement {

    private static final double LEAST = 0.25;

    @Override
    public String name() {
        return "route";
    }

    @Override
    public boolean needsHub() {
        return true;
    }

    @Override
    public Result run(Workbench bench) throws Exception {
        int size = bench.choose(50_000, 20_000);
        int rounds = bench.choose(5, 2);
        Rounds measured = new Rounds();
        HubProcess hub = bench.hub();
        try (Database database = hub.database();
                Topic topic = new Topic(hub)) {
            topic.awaitLoaded();
            long before = database.count("raw.occupancy_events");
            CopyPeer copy = new CopyPeer(database);
            EventSeries series = new EventSeries("route");
            List<OccupancyEvent> warmUp = series.take(size);
            load(topic, warmUp);
            copy.load(warmUp);
            for (int round = 0; round < rounds; round++) {
                List<OccupancyEvent> events = series.take(size);
                measured.add(() -> load(topic, events), () -> {
                    database.awaitRefreshed();
                    return copy.load(events);
                });
                bench.progress().say("round " + (round + 1) + " of " + rounds);
            }
            long loaded = database.count("raw.occupancy_events") - before;
            if (loaded != (long) size * (rounds + 1)) {
                throw new IllegalStateException("raw must hold all that was sent, but " + loaded + " rows came");
            }
        }
        return new Result(
                name(),
                "From Kafka to rows against COPY",
                "Rows per second from the first record sent to the topic until the hub has committed the last, its marts"
                        + " being refreshed meanwhile, to those of one plain COPY of the same " + size
                        + " rows on the same PostgreSQL.",
                "at least " + LEAST + ".",
                new Table("events", "hub rows/s", "COPY rows/s", "hub / COPY")
                        .row(size, measured.first(), measured.second(), Judged.atLeast(LEAST, measured.ratio())));
    }

    private static double load(Topic topic, List<OccupancyEvent> events) {
        List<ProducerRecord<String, byte[]>> records = Topic.records(events);
        long begin = System.nanoTime();
        topic.send(records);
        topic.awaitLoaded();
        return events.size() / ((System.nanoTime() - begin) / 1e9);
    }
}
