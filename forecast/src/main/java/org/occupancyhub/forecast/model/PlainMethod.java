package org.occupancyhub.forecast.model;

import java.util.Map;
import org.occupancyhub.forecast.series.SitePool;

/** A method that computes all it needs from the site's past, each time anew: there is nothing to fit or to keep. */
final class PlainMethod implements ForecastMethod, FittedMethod {

    private static final byte[] NOTHING = new byte[0];

    private final PointForecaster point;

    PlainMethod(PointForecaster point) {
        this.point = point;
    }

    @Override
    public String name() {
        return point.name();
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
        return new WithInterval(point);
    }

    @Override
    public FittedMethod fit(SitePool pool, int until) {
        return this;
    }

    @Override
    public FittedMethod read(byte[] artifact) {
        if (artifact.length > 0) {
            throw new IllegalArgumentException(
                    name() + " keeps nothing, but was given an artifact of " + artifact.length + " bytes");
        }
        return this;
    }

    @Override
    public byte[] artifact() {
        return NOTHING;
    }

    @Override
    public Map<String, Double> importance() {
        return Map.of();
    }
}
