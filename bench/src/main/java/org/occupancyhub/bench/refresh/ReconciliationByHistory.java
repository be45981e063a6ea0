package org.occupancyhub.bench.refresh;

import java.time.Duration;
import org.occupancyhub.bench.Measurement;
import org.occupancyhub.bench.Workbench;
import org.occupancyhub.bench.report.Judged;
import org.occupancyhub.bench.report.Result;
import org.occupancyhub.bench.report.Rounds;
import org.occupancyhub.bench.report.Table;

/** The same comparison of the tables on a history, on one ten times as long, and on one ten times as dense. */
public final class ReconciliationByHistory implements Measurement {

    private static final int TIMES = 10;
    private static final Duration DENSE = Warehouse.TEN_MINUTES.dividedBy(TIMES);

    @Override
    public String name() {
        return "reconciliation";
    }

    @Override
    public boolean needsHub() {
        return false;
    }

    @Override
    public Result run(Workbench bench) throws Exception {
        int rows =
                bench.choose(200_000, 90_000); // a month or more, so that the days which are drawn are as many in all
        Rounds byLength = new Rounds();
        Rounds byDensity = new Rounds();
        try (Warehouse plain = filled(bench, "reconciled", rows, Warehouse.TEN_MINUTES);
                Warehouse longer = filled(bench, "reconciled_long", rows * TIMES, Warehouse.TEN_MINUTES);
                Warehouse denser = filled(bench, "reconciled_dense", rows * TIMES, DENSE)) {
            int rounds = bench.choose(9, 3);
            for (int i = 0; i < rounds; i++) {
                byLength.add(longer::reconcile, plain::reconcile);
                byDensity.add(denser::reconcile, plain::reconcile);
            }
            bench.progress().say(rounds + " rounds");
        }
        String of = "reconciliation of " + rows * TIMES + " events against " + rows + ", ";
        return new Result(
                name(),
                "A reconciliation by the length and by the density of the history",
                "Milliseconds to compare raw, staging and marts, whose days are drawn: about as many on each history. On "
                        + TIMES
                        + " times as many days 1 means that the cost does not depend on what is stored; on days of "
                        + TIMES + " times as many readings " + TIMES + " means that each reading costs the same.",
                "the last column.",
                new Table("what", "ms", "against ms", "ratio", "allowed")
                        .row(
                                of + TIMES + " times as many days",
                                byLength.first(),
                                byLength.second(),
                                Judged.atMost(1.5, byLength.ratio()),
                                1.5)
                        .row(
                                of + TIMES + " times as many a day",
                                byDensity.first(),
                                byDensity.second(),
                                Judged.atMost(1.2 * TIMES, byDensity.ratio()),
                                1.2 * TIMES));
    }

    private static Warehouse filled(Workbench bench, String name, int events, Duration every) throws Exception {
        Warehouse warehouse = Warehouse.filled(bench.database(name), events, every);
        bench.progress().say(events + " events are stored, one of each device every " + every.toSeconds() + " s");
        return warehouse;
    }
}
