package org.occupancyhub.forecast.model;

import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;

/**
 * Makes a forecaster of a middle: hides what came later, bounds it by capacity and opening hours, and adds the interval of
 * its own past errors ({@link ErrorBand}).
 */
final class WithInterval implements Forecaster {

    private static final int PROVISIONAL_HOURS = 2 * LocalHour.WEEK;

    private final PointForecaster point;

    WithInterval(PointForecaster point) {
        this.point = point;
    }

    @Override
    public String name() {
        return point.name();
    }

    @Override
    public Prediction forecast(SitePast site, int origin, int hours) {
        if (hours < 1) {
            throw new IllegalArgumentException("hours must be 1 or more, but was " + hours);
        }
        SitePast past = site.before(origin);
        if (past.series().isEmpty()) {
            return Prediction.nothing(origin);
        }
        double[] middle = bounded(past, origin, hours);
        ErrorBand band = ErrorBand.of(past, origin, this::bounded);
        List<ExpectedCount> predicted = new ArrayList<>(hours);
        for (int ahead = 0; ahead < hours; ahead++) {
            predicted.add(new ExpectedCount(
                    middle[ahead], band.scatter(ahead), site.rules().bound(origin + ahead, Double.POSITIVE_INFINITY)));
        }
        return new Prediction(origin, origin - past.series().first() < PROVISIONAL_HOURS, predicted);
    }

    private double[] bounded(SitePast past, int origin, int hours) {
        double[] predicted = point.predict(past, origin, hours);
        for (int ahead = 0; ahead < hours; ahead++) {
            predicted[ahead] = past.rules().bound(origin + ahead, predicted[ahead]);
        }
        return predicted;
    }
}
