package org.occupancyhub.models.reject;

/** What became of a correction. */
public sealed interface ResendOutcome {

    long rejectId();

    /** Stored in Kafka. @param eventId the event it is now */
    record Sent(long rejectId, String eventId) implements ResendOutcome {}

    /** Still wrong, or not open; nothing was sent. */
    record Refused(long rejectId, String reason) implements ResendOutcome {}
}
