package org.occupancyhub.forecast.model;

import java.util.Map;
import org.occupancyhub.forecast.series.SitePool;

/** A method that has learnt. Immutable, and safe for several threads. */
public interface FittedMethod {

    /** Forecasts without learning more; {@code pool} is what is known of all sites now. */
    Forecaster over(SitePool pool);

    /** All that it learnt, to be read by {@link ForecastMethod#read}; empty where it learns nothing ahead. */
    byte[] artifact();

    /** How much each feature counts, by name, as shares that sum to 1; empty where there are none. */
    Map<String, Double> importance();
}
