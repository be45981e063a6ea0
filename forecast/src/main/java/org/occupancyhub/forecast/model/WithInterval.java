package org.occupancyhub.forecast.model;

import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SiteRules;

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
    public Prediction forecast(HourlySeries history, int origin, int hours, SiteRules rules) {
        if (hours < 1) {
            throw new IllegalArgumentException("hours must be 1 or more, but was " + hours);
        }
        HourlySeries past = history.before(origin);
        if (past.isEmpty()) {
            return Prediction.nothing(origin);
        }
        double[] middle = bounded(past, origin, hours, rules);
        ErrorBand band = ErrorBand.of(past, origin, (known, at, ahead) -> bounded(known, at, ahead, rules));
        List<Prediction.Hour> predicted = new ArrayList<>(hours);
        for (int ahead = 0; ahead < hours; ahead++) {
            double f = middle[ahead];
            double lower = Math.min(f, rules.bound(origin + ahead, band.lower(ahead, f)));
            double upper = Math.max(f, rules.bound(origin + ahead, band.upper(ahead, f)));
            predicted.add(new Prediction.Hour(f, lower, upper));
        }
        return new Prediction(origin, origin - past.first() < PROVISIONAL_HOURS, predicted);
    }

    private double[] bounded(HourlySeries past, int origin, int hours, SiteRules rules) {
        double[] predicted = point.predict(past, origin, hours, rules);
        for (int ahead = 0; ahead < hours; ahead++) {
            predicted[ahead] = rules.bound(origin + ahead, predicted[ahead]);
        }
        return predicted;
    }
}
