package org.occupancyhub.forecast.model;

import java.util.Arrays;
import org.occupancyhub.forecast.series.SitePast;

/**
 * The plain forecast (see {@link ShapeLevel}) and what trees make of it: {@code (1 - share) x plain + share x trees}. Without
 * a forest the plain forecast stands alone.
 */
final class TreesPoint implements PointForecaster {

    private final String name;
    private final double share;
    private final Neighbours neighbours;
    private final Forests forests;

    /** @param share of the trees, 0..1 */
    TreesPoint(String name, double share, Neighbours neighbours, Forests forests) {
        this.name = name;
        this.share = share;
        this.neighbours = neighbours;
        this.forests = forests;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] predict(SitePast site, int origin, int hours) {
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
        Forest forest = forests.at(FitWeek.of(origin, site.zone(), TreesMethod.WEEKS));
        if (!forest.isEmpty()) {
            double[] corrected = forest.predict(standing, hours);
            Arrays.setAll(predicted, ahead -> predicted[ahead] + share * (corrected[ahead] - predicted[ahead]));
        }
        return predicted;
    }
}
