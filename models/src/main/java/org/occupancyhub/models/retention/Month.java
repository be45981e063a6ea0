package org.occupancyhub.models.retention;

import java.time.Instant;

/**
 * A month of raw events.
 *
 * @param relation the name of its table in the schema {@code raw}; from the catalog, letters, digits and underscores
 * @param next the start of the month after it
 */
record Month(String relation, Instant first, Instant next) {}
