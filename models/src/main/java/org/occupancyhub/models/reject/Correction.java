package org.occupancyhub.models.reject;

/**
 * A reject to be sent again.
 *
 * @param payload corrected, or null: as it came
 */
public record Correction(long rejectId, String payload) {}
