package org.occupancyhub.models.imports;

import java.time.Instant;

/**
 * A file that can be imported.
 *
 * @param name unique among them, and the name by which rejects of it are found
 * @param sample whether it came with the hub; it cannot be forgotten
 */
public record ImportFile(String name, long bytes, Instant keptAt, boolean sample) {}
