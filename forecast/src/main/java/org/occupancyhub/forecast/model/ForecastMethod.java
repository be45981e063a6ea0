package org.occupancyhub.forecast.model;

import java.time.Instant;
import org.occupancyhub.forecast.series.SitePool;

/** A way to forecast, before it has seen any data. Stateless, and safe for several threads. */
public interface ForecastMethod {

    /** The public name, as in {@code --model}. */
    String name();

    /** What it was told to do, as a JSON object: the same parameters, data and program give the same forecasts. */
    String parameters();

    /** Whether it computes all it needs from the pasts, each time anew: it learns nothing ahead, and needs no engine. */
    default boolean isPlain() {
        return false;
    }

    /** Whether this machine has what it needs to learn; without that it forecasts all the same, but as if it had learnt nothing. */
    default boolean canLearnHere() {
        return true;
    }

    /**
     * A forecaster that learns as it goes, as a backtest needs it: asked for an origin it knows what was known of the pool
     * before it, fitted again at fixed times of the calendar, whatever it was asked before.
     *
     * @param pool what to learn from; a site that is not in it may be asked for too, as one that is new
     */
    Forecaster over(SitePool pool);

    /**
     * Fits itself once, for origins up to some weeks before {@code until} (which intervals need) and all after it.
     *
     * @param until what was counted from then on is not looked at, at any site
     */
    FittedMethod fit(SitePool pool, Instant until);

    /**
     * What an earlier {@link FittedMethod#artifact()} holds.
     *
     * @throws IllegalArgumentException if it is none of this method, or of another version of it
     */
    FittedMethod read(byte[] artifact);
}
