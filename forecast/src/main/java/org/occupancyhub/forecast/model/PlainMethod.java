package org.occupancyhub.forecast.model;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.occupancyhub.forecast.series.SitePool;

/** A method that computes all it needs from the past, each time anew: there is nothing to fit or to keep. */
final class PlainMethod implements ForecastMethod {

    private static final byte[] NOTHING = new byte[0];

    private final String name;
    private final Function<Neighbours, PointForecaster> point;
    private final boolean asksOthers;

    private PlainMethod(String name, Function<Neighbours, PointForecaster> point, boolean asksOthers) {
        this.name = name;
        this.point = point;
        this.asksOthers = asksOthers;
    }

    /** Of a middle that looks at no other site. */
    static PlainMethod of(PointForecaster point) {
        return new PlainMethod(point.name(), neighbours -> point, false);
    }

    /** Of a middle that borrows from other sites. */
    static PlainMethod of(String name, Function<Neighbours, PointForecaster> point) {
        return new PlainMethod(name, point, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String parameters() {
        return "{}";
    }

    @Override
    public boolean isPlain() {
        return true;
    }

    @Override
    public Forecaster over(SitePool pool) {
        return new Fitted().over(pool);
    }

    @Override
    public FittedMethod fit(SitePool pool, Instant until) {
        return new Fitted();
    }

    @Override
    public FittedMethod read(byte[] artifact) {
        if (artifact.length > 0) {
            throw new IllegalArgumentException(
                    name + " keeps nothing, but was given an artifact of " + artifact.length + " bytes");
        }
        return new Fitted();
    }

    /** Learns nothing, but remembers what it computed. */
    private final class Fitted implements FittedMethod {
        private final DayRatios ratios = new DayRatios();
        private final PastForecasts earlier = new PastForecasts();

        @Override
        public Forecaster over(SitePool pool) {
            SitePool asked = asksOthers ? pool : SitePool.EMPTY;
            return new WithInterval(point.apply(new Neighbours(asked, ratios)), asked, pool, earlier);
        }

        @Override
        public byte[] artifact() {
            return NOTHING.clone();
        }

        @Override
        public Map<String, Double> importance() {
            return Map.of();
        }
    }
}
