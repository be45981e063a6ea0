package org.occupancyhub.models.history;

import java.time.Instant;

/** One hour of {@code fct_occupancy_hourly}. People; {@code hour} is its start. */
public record HourRow(Instant hour, double avgCount, double minCount, double maxCount, long readingCount) {}
