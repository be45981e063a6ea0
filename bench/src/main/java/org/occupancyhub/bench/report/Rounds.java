package org.occupancyhub.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Two things measured in turn, A B A B: what slows the machine down for a while slows both. The ratio is taken within each
 * round for the same reason.
 */
public final class Rounds {

    private final List<Double> first = new ArrayList<>();
    private final List<Double> second = new ArrayList<>();

    /** One round of each; the results are numbers of the same unit. */
    public void add(Callable<Double> measureFirst, Callable<Double> measureSecond) throws Exception {
        first.add(measureFirst.call());
        second.add(measureSecond.call());
    }

    public Spread first() {
        return Spread.of(first);
    }

    public Spread second() {
        return Spread.of(second);
    }

    /** First to second. */
    public Spread ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            ratios.add(first.get(i) / second.get(i));
        }
        return Spread.of(ratios);
    }
}
