package org.occupancyhub.models.history;

import java.time.Instant;

/** People at a site at one moment: the sum over its devices. */
public record SiteReading(Instant ts, double count) {}
