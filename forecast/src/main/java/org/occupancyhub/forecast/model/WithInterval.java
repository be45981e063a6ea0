package org.occupancyhub.forecast.model;

import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;

/**
 * Makes a forecaster of a middle: hides what came later, bounds it by capacity and opening hours, and adds the interval of
 * its own past errors ({@link ErrorBand}).
 */
final class WithInterval implements Forecaster {

    private static final int PROVISIONAL_HOURS = 2 * LocalHour.WEEK;

    private final PointForecaster point;
    private final SitePool pool;
    private final SitePool lenders;
    private final PastForecasts earlier;

    /**
     * @param pool what {@code point} was made over; its sites lend their errors to one that is new
     * @param earlier where past middles are kept, also those that {@code point} asks for itself
     */
    WithInterval(PointForecaster point, SitePool pool, PastForecasts earlier) {
        this(point, pool, pool, earlier);
    }

    /** @param lenders who lend their errors where {@code point} itself looks at fewer sites, or at none */
    WithInterval(PointForecaster point, SitePool pool, SitePool lenders, PastForecasts earlier) {
        this.point = point;
        this.pool = pool;
        this.lenders = lenders;
        this.earlier = earlier;
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
        double[] middle = hours > PastForecasts.HOURS
                ? PastForecasts.bounded(point, past, origin, hours)
                : earlier.middle(point, pool, past, origin);
        ErrorBand band = ErrorBand.of(past, origin, (known, from) -> earlier.middle(point, pool, known, from), lenders);
        List<ExpectedCount> predicted = new ArrayList<>(hours);
        for (int ahead = 0; ahead < hours; ahead++) {
            predicted.add(new ExpectedCount(
                    middle[ahead], band.scatter(ahead), site.rules().bound(origin + ahead, Double.POSITIVE_INFINITY)));
        }
        return new Prediction(origin, origin - past.series().first() < PROVISIONAL_HOURS, predicted);
    }
}
