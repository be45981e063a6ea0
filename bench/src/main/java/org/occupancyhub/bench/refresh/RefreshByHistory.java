package org.occupancyhub.bench.refresh;

import org.occupancyhub.bench.Measurement;
import org.occupancyhub.bench.Workbench;
import org.occupancyhub.bench.report.Judged;
import org.occupancyhub.bench.report.Result;
import org.occupancyhub.bench.report.Rounds;
import org.occupancyhub.bench.report.Spread;
import org.occupancyhub.bench.report.Table;

/** The same late events, refreshed on a history and on one ten times as long; and that one built anew. */
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
        int rows = bench.choose(1_000_000, 50_000);
        Rounds byHistory = new Rounds();
        Rounds byRebuild = new Rounds();
        try (Warehouse small = Warehouse.filled(bench.database("history_1x"), rows, Warehouse.TEN_MINUTES)) {
            bench.progress().say(rows + " events are stored");
            try (Warehouse large = Warehouse.filled(bench.database("history_10x"), rows * 10, Warehouse.TEN_MINUTES)) {
                bench.progress().say(rows * 10 + " events are stored");
                refresh(bench, small, large, byHistory);
                rebuild(bench, large, byRebuild);
            }
        }
        return result(rows, byHistory, byRebuild);
    }

    private static void refresh(Workbench bench, Warehouse small, Warehouse large, Rounds measured) throws Exception {
        int rounds = bench.choose(15, 5);
        LateEvents delta = new LateEvents();
        small.refresh(delta.round(0));
        large.refresh(delta.round(0));
        for (int i = 1; i <= rounds; i++) {
            int round = i;
            measured.add(() -> large.refresh(delta.round(round)), () -> small.refresh(delta.round(round)));
        }
        bench.progress().say(rounds + " rounds of " + LateEvents.HOURS + " late hours");
    }

    private static void rebuild(Workbench bench, Warehouse large, Rounds measured) throws Exception {
        int rounds = bench.choose(3, 2);
        for (int i = 1; i <= rounds; i++) {
            measured.add(large::rebuild, large::rebuildByHand);
            bench.progress().say("built anew " + i + " of " + rounds + " times, and by hand");
        }
    }

    private Result result(int rows, Rounds byHistory, Rounds byRebuild) {
        String late = "refresh of " + LateEvents.EVENTS + " late events in " + LateEvents.HOURS + " hours, on ";
        return new Result(
                name(),
                "A refresh by the length of the history, and a rebuild",
                "Milliseconds to refresh all marts, on " + rows * 10 + " stored events to those on " + rows
                        + ": 1 means that the cost depends on what is new, not on what is stored. A rebuild makes all models"
                        + " anew, with their indexes and behind the backs of their readers; by hand the same queries are run"
                        + " one after the other into tables without an index.",
                "the last column.",
                new Table("what", "ms", "against ms", "ratio", "allowed")
                        .row(
                                late + rows * 10 + " against " + rows,
                                byHistory.first(),
                                byHistory.second(),
                                Judged.atMost(1.2, byHistory.ratio()),
                                1.2)
                        .row(
                                late + rows * 10 + " against a rebuild",
                                byHistory.first(),
                                byRebuild.first(),
                                Judged.atMost(
                                        0.05,
                                        Spread.once(byHistory.first().median()
                                                / byRebuild.first().median())),
                                0.05)
                        .row(
                                "rebuild of " + rows * 10 + " against the same SQL by hand",
                                byRebuild.first(),
                                byRebuild.second(),
                                Judged.atMost(2, byRebuild.ratio()),
                                2));
    }
}
