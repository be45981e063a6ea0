package org.occupancyhub.models.reject;

import java.time.Instant;

/**
 * Rejects of one kind.
 *
 * @param expectation the reason up to {@code , but was}
 * @param example the newest of them
 */
public record RejectGroup(String expectation, String source, long count, Instant newest, Reject example) {}
