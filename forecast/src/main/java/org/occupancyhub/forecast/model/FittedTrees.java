package org.occupancyhub.forecast.model;

import java.util.Map;
import java.util.TreeMap;
import org.occupancyhub.forecast.series.SitePool;

/** The forests of some fits; an origin is served by the newest that is not younger than it. */
final class FittedTrees implements FittedMethod {

    private final TreesMethod method;
    private final TreeMap<Integer, Forest> byWeek;
    private final DayRatios ratios = new DayRatios();
    private final PastForecasts earlier = new PastForecasts();

    FittedTrees(TreesMethod method, TreeMap<Integer, Forest> byWeek) {
        this.method = method;
        this.byWeek = byWeek;
    }

    @Override
    public Forecaster over(SitePool pool) {
        return method.forecaster(pool, this::at, ratios, earlier);
    }

    @Override
    public byte[] artifact() {
        return ForestFile.write(byWeek);
    }

    @Override
    public Map<String, Double> importance() {
        return byWeek.isEmpty()
                ? Map.of()
                : TreesMethod.importance(byWeek.lastEntry().getValue());
    }

    private Forest at(int week) {
        Map.Entry<Integer, Forest> newest = byWeek.floorEntry(week);
        return newest == null ? Forest.NONE : newest.getValue();
    }
}
