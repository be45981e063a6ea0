package org.occupancyhub.models.retention;

import java.time.Instant;

/**
 * How far a site is to be trimmed.
 *
 * @param untilTs readings before it go: a local midnight, so that no door loses a part of its day
 * @param untilHour hours before it become final: the same, or the next full hour of UTC
 */
record Trim(String siteId, Instant untilTs, Instant untilHour) {}
