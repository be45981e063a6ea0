package org.occupancyhub.models.change;

import java.time.Instant;
import org.occupancyhub.models.event.SiteId;

/** The marts of a site changed, in hours from {@code firstHour} to {@code lastHour} (starts of hours, inclusive). */
public record SiteChange(SiteId site, Instant firstHour, Instant lastHour) {}
