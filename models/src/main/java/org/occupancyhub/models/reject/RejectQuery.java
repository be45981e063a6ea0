package org.occupancyhub.models.reject;

import java.time.Instant;

/**
 * Which rejects are asked for; each part may be null: any.
 *
 * @param text stands somewhere in the reason, the origin or the payload, upper or lower case
 * @param expectation the reason up to {@code , but was}: all rejects of one kind
 */
public record RejectQuery(
        Reject.Status status, String source, String text, String expectation, Instant from, Instant to) {

    public static final RejectQuery ALL = new RejectQuery(null, null, null, null, null, null);

    public static final RejectQuery OPEN = new RejectQuery(Reject.Status.OPEN, null, null, null, null, null);
}
