package org.occupancyhub.forecast.model;

import java.util.Arrays;
import org.occupancyhub.forecast.series.SitePast;

/**
 * The shape of a week times the level of the last days, with what special days and seasons are like; see {@link Standing}.
 */
final class ShapeLevel implements PointForecaster {

    static final String NAME = "shape-level";

    private final Neighbours neighbours;

    ShapeLevel(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double[] predict(SitePast site, int origin, int hours) {
        return predict(neighbours, site, origin, hours, (standing, predicted) -> {});
    }

    /** What is known better than by shape and level. */
    interface Correction {
        void apply(Standing standing, double[] predicted);
    }

    /** By shape and level, and by the seasonal mean where nothing is alike; corrected only where something is. */
    static double[] predict(Neighbours neighbours, SitePast site, int origin, int hours, Correction correction) {
        if (site.series().isEmpty()) {
            double[] unknown = new double[hours];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
        Standing standing = neighbours.standing(site, origin);
        if (standing.isEmpty()) {
            return SeasonalMean.ofAll().predict(site, origin, hours);
        }
        double[] predicted = new double[hours];
        Arrays.setAll(predicted, standing::expected);
        correction.apply(standing, predicted);
        return predicted;
    }
}
