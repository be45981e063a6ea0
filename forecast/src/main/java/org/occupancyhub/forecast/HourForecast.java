package org.occupancyhub.forecast;

import java.time.Instant;

/**
 * What is expected in one hour: people, not rounded, with the central 80 % interval. Never below 0 nor above the
 * capacity; 0 when closed.
 *
 * @param hour start of the hour
 */
public record HourForecast(Instant hour, double predicted, double lower, double upper) {}
