package org.occupancyhub.models.occupancy;

import java.time.Instant;

/**
 * What a device said last.
 *
 * @param area the zone where it stands, or null
 */
record NewestReading(String area, Instant ts, int count) {}
