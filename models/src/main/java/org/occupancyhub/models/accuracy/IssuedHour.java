package org.occupancyhub.models.accuracy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What was forecast of one hour.
 *
 * @param target start of the hour
 * @param horizon 1 is the hour that begins at the origin
 * @param lower people, the lower end of the central 80 %
 * @param upper people, the upper end of the central 80 %
 */
public record IssuedHour(Instant target, int horizon, double predicted, double lower, double upper) {

    public IssuedHour {
        checkFull(target);
    }

    /** The marts know hours of UTC: one between two of them would overlap both. */
    static void checkFull(Instant hour) {
        if (!hour.equals(hour.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("must be the start of an hour of UTC, but was " + hour);
        }
    }
}
