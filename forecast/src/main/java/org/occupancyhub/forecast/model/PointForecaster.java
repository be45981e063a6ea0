package org.occupancyhub.forecast.model;

import org.occupancyhub.forecast.series.SitePast;

/** The middle of a forecast, without an interval and not yet bounded by capacity and opening hours. */
interface PointForecaster {

    String name();

    /**
     * @param site the hours before the origin and no others
     * @return people in each of the local hours from the origin on; {@code NaN} throughout where the past is empty,
     *     otherwise a number for each
     */
    double[] predict(SitePast site, int origin, int hours);
}
