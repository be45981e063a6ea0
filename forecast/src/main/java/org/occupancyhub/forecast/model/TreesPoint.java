package org.occupancyhub.forecast.model;

import java.util.Arrays;
import org.occupancyhub.forecast.series.SitePast;

/**
 * What trees make of the plain forecast (see {@link ShapeLevel}), alone or mixed with it:
 * {@code (1 - share) x plain + share x trees} with {@link Forest#share()}. Without a forest the plain forecast stands alone.
 */
final class TreesPoint implements PointForecaster {

    private final String name;
    private final boolean mixed;
    private final Neighbours neighbours;
    private final Forests forests;

    /** @param mixed whether the plain forecast has a share in it */
    TreesPoint(String name, boolean mixed, Neighbours neighbours, Forests forests) {
        this.name = name;
        this.mixed = mixed;
        this.neighbours = neighbours;
        this.forests = forests;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] predict(SitePast site, int origin, int hours) {
        return ShapeLevel.predict(neighbours, site, origin, hours, (standing, predicted) -> {
            Forest forest = forests.at(FitWeek.of(origin, site.zone(), TreesMethod.WEEKS));
            if (!forest.isEmpty()) {
                double share = mixed ? forest.share() : 1;
                double[] corrected = forest.predict(standing, hours);
                Arrays.setAll(predicted, ahead -> predicted[ahead] + share * (corrected[ahead] - predicted[ahead]));
            }
        });
    }
}
