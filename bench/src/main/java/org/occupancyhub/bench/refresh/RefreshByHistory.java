package org.occupancyhub.bench.refresh;

import org.occupancyhub.bench.Measurement;
import org.occupancyhub.bench.Workbench;
import org.occupancyhub.bench.report.Result;
import org.occupancyhub.bench.report.Rounds;
import org.occupancyhub.bench.report.Table;

/** The same late events, refreshed on a history and on one ten times as long. */
public final class RefreshByHistory implements Measurement {

    @Override
    public String name() {
        return "refresh";
    }

    @Override
    public boolean needsHub() {
        return false;
    }

    @Override
    public Result run(Workbench bench) throws Exception {
        int rows = bench.choose(1_000_000, 100_000);
        int rounds = bench.choose(15, 5);
        Rounds measured = new Rounds();
        try (Warehouse small = Warehouse.filled(bench.database("history_1x"), rows)) {
            bench.progress().say(rows + " events are stored");
            try (Warehouse large = Warehouse.filled(bench.database("history_10x"), rows * 10)) {
                bench.progress().say(rows * 10 + " events are stored");
                LateEvents delta = new LateEvents();
                small.refresh(delta.round(0));
                large.refresh(delta.round(0));
                for (int i = 1; i <= rounds; i++) {
                    int round = i;
                    measured.add(() -> large.refresh(delta.round(round)), () -> small.refresh(delta.round(round)));
                }
                bench.progress().say(rounds + " rounds of " + LateEvents.HOURS + " late hours");
            }
        }
        return new Result(
                name(),
                "A refresh at ten times the history",
                "Milliseconds to refresh all marts after the same " + LateEvents.EVENTS + " late events in "
                        + LateEvents.HOURS + " hours, on " + rows * 10 + " stored events to those on " + rows
                        + ": 1 means that the cost depends on what is new, not on what is stored.",
                "at most 1.2.",
                new Table("late events", "10x ms", "1x ms", "10x / 1x")
                        .row(LateEvents.EVENTS, measured.first(), measured.second(), measured.ratio()));
    }
}
