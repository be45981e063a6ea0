package org.occupancyhub.forecast;

import java.time.Instant;
import org.occupancyhub.forecast.model.ExpectedCount;

/**
 * What is expected in one hour.
 *
 * @param hour start of the hour
 */
public record HourForecast(Instant hour, ExpectedCount expected) {

    /** People, not rounded; never below 0 nor above the capacity, 0 when closed. */
    public double predicted() {
        return expected.predicted();
    }

    /** The lower end of the central 80 % interval. */
    public double lower() {
        return expected.lower();
    }

    /** The upper end of the central 80 % interval. */
    public double upper() {
        return expected.upper();
    }
}
