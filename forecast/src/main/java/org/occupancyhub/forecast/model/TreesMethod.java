package org.occupancyhub.forecast.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.occupancyhub.forecast.model.trees.TreeParameters;
import org.occupancyhub.forecast.model.trees.XgboostGrower;
import org.occupancyhub.forecast.series.SitePool;

/**
 * Trees over all sites of a pool, fitted again every {@value #WEEKS} weeks, alone or mixed with the plain forecast that they
 * correct. For an origin only trees count that had not seen what followed it.
 */
final class TreesMethod implements ForecastMethod {

    static final String TREES = "trees";
    static final String BLEND = "blend";

    /** From one fit to the next. */
    static final int WEEKS = 2;

    private static final TreeParameters PARAMETERS = new TreeParameters(150, 24, 0.05, 40, 256, 0.5, 0.5);
    private static final int SEEDS = 2;
    /** How far back a fit reaches: intervals ask for forecasts from origins of that time. */
    private static final int KEPT_FITS = 7;

    private static final Engine ENGINE = new Engine(new XgboostGrower(PARAMETERS));

    private final String name;
    private final boolean mixed;
    private final Engine engine;

    private TreesMethod(String name, boolean mixed, Engine engine) {
        this.name = name;
        this.mixed = mixed;
        this.engine = engine;
    }

    static TreesMethod trees() {
        return new TreesMethod(TREES, false, ENGINE);
    }

    static TreesMethod blend() {
        return blend(ENGINE);
    }

    static TreesMethod blend(Engine engine) {
        return new TreesMethod(BLEND, true, engine);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String parameters() {
        return "{\"features\":" + Features.FEATURES_VERSION + ",\"mixed\":" + mixed + ",\"seeds\":" + SEEDS
                + ",\"weeks\":" + WEEKS + ",\"trees\":" + PARAMETERS.json() + "}";
    }

    @Override
    public boolean canLearnHere() {
        return engine.works();
    }

    @Override
    public Forecaster over(SitePool pool) {
        DayRatios ratios = new DayRatios();
        return forecaster(pool, growing(pool, ratios), ratios, new PastForecasts());
    }

    @Override
    public FittedMethod fit(SitePool pool, Instant until) {
        Forests growing = growing(pool, new DayRatios());
        TreeMap<Integer, Forest> kept = new TreeMap<>();
        int newest = FitWeek.of(until, WEEKS);
        for (int fit = KEPT_FITS - 1; fit >= 0; fit--) {
            int week = newest - fit * WEEKS;
            Forest forest = growing.at(week);
            if (!forest.isEmpty()) {
                kept.put(week, forest);
            }
        }
        return new FittedTrees(this, kept);
    }

    @Override
    public FittedMethod read(byte[] artifact) {
        return new FittedTrees(this, ForestFile.read(name, artifact));
    }

    Forecaster forecaster(SitePool pool, Forests forests, DayRatios ratios, PastForecasts earlier) {
        return new WithInterval(new TreesPoint(name, mixed, new Neighbours(pool, ratios), forests), pool, earlier);
    }

    private Forests growing(SitePool pool, DayRatios ratios) {
        return new GrowingForests(new Lessons(pool, new Neighbours(pool, ratios)), engine, SEEDS);
    }

    /** How much each feature counts, by name. */
    static Map<String, Double> importance(Forest forest) {
        Map<String, Double> shares = new LinkedHashMap<>();
        double[] values = forest.importance();
        for (int i = 0; i < values.length; i++) {
            shares.put(Features.all().get(i).name(), values[i]);
        }
        return shares;
    }
}
