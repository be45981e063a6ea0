package org.occupancyhub.bench.load;

import java.time.Duration;
import java.util.List;
import org.occupancyhub.bench.Measurement;
import org.occupancyhub.bench.Workbench;
import org.occupancyhub.bench.report.Judged;
import org.occupancyhub.bench.report.Result;
import org.occupancyhub.bench.report.Rounds;
import org.occupancyhub.bench.report.Table;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.load.JdbcEventLoader;
import org.occupancyhub.models.site.SiteDefaults;
import org.occupancyhub.models.site.SiteRegistry;
import org.occupancyhub.models.sql.Migrations;
import org.occupancyhub.models.sql.Transactions;

/** The loader alone, without Kafka and without a refresh beside it. */
public final class LoaderAgainstCopy implements Measurement {

    /** What {@code load-events} takes from the topic at most. */
    private static final int BATCH = 2000;

    private static final double LEAST = 0.5;

    @Override
    public String name() {
        return "loader";
    }

    @Override
    public boolean needsHub() {
        return false;
    }

    @Override
    public Result run(Workbench bench) throws Exception {
        int size = bench.choose(50_000, 20_000);
        int rounds = bench.choose(7, 3);
        Rounds measured = new Rounds();
        try (Database database = bench.database("loader")) {
            Migrations.run(database.dataSource());
            Transactions transactions = new Transactions(database.dataSource());
            SiteRegistry registry = new SiteRegistry(transactions, new SiteDefaults(Duration.ofMinutes(10)));
            EventLoader loader = new JdbcEventLoader(transactions, registry);
            CopyPeer copy = new CopyPeer(database);
            EventSeries series = new EventSeries("loader");
            List<OccupancyEvent> warmUp = series.take(size / 2);
            load(loader, warmUp);
            copy.load(warmUp);
            for (int round = 0; round < rounds; round++) {
                List<OccupancyEvent> events = series.take(size);
                measured.add(() -> load(loader, events), () -> copy.load(events));
                bench.progress().say("round " + (round + 1) + " of " + rounds);
            }
        }
        return new Result(
                name(),
                "The loader against COPY",
                "Rows per second of the hub's loader, " + BATCH
                        + " events in a transaction, that knows doublets and marks"
                        + " the hours it touches, to those of one plain COPY of the same " + size
                        + " rows into a table with the same indexes.",
                "at least " + LEAST + ".",
                new Table("events", "loader rows/s", "COPY rows/s", "loader / COPY")
                        .row(size, measured.first(), measured.second(), Judged.atLeast(LEAST, measured.ratio())));
    }

    private static double load(EventLoader loader, List<OccupancyEvent> events) {
        long begin = System.nanoTime();
        int loaded = 0;
        for (int from = 0; from < events.size(); from += BATCH) {
            loaded += loader.load(events.subList(from, Math.min(from + BATCH, events.size())))
                    .loaded();
        }
        if (loaded != events.size()) {
            throw new IllegalStateException(events.size() + " events must be loaded, but were " + loaded);
        }
        return loaded / ((System.nanoTime() - begin) / 1e9);
    }
}
