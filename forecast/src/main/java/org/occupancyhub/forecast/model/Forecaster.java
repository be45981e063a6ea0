package org.occupancyhub.forecast.model;

import org.occupancyhub.forecast.series.SitePast;

/**
 * Predicts the hours from an origin on. A pure function: the same arguments give the same bits, from any thread, and
 * nothing at or after the origin has any influence, neither of the site nor of the pool it was made over.
 */
public interface Forecaster {

    /** The public name, as in {@code --model}. */
    String name();

    /**
     * @param site its hours from the origin on are not looked at
     * @param origin the first local hour to predict
     * @param hours how many, 1 or more
     * @return one prediction for each local hour from the origin on; none at all where nothing was counted before it
     */
    Prediction forecast(SitePast site, int origin, int hours);
}
