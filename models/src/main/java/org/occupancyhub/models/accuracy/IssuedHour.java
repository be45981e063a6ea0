package org.occupancyhub.models.accuracy;

import java.time.Instant;

/**
 * What was forecast of one hour.
 *
 * @param target start of the hour
 * @param horizon 1 is the hour that begins at the origin
 * @param lower people, the lower end of the central 80 %
 * @param upper people, the upper end of the central 80 %
 */
public record IssuedHour(Instant target, int horizon, double predicted, double lower, double upper) {}
