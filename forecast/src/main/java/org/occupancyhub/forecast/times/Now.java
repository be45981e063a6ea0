package org.occupancyhub.forecast.times;

import java.time.Instant;

/**
 * The moment from which somebody looks ahead.
 *
 * @param count people who are there now; null where that is not known for sure
 */
public record Now(Instant at, Integer count) {}
