package org.occupancyhub.models.reject;

import java.time.Instant;
import java.util.List;

/**
 * A record or line that could not be taken.
 *
 * @param origin {@code file:line} or {@code topic-partition@offset}
 * @param reason what was expected and what came
 * @param payload as it came; where {@code cut}, only its start
 * @param context JSON that says how the payload is to be read where it is no JSON itself, or null
 * @param originRejectId the reject whose correction this was, or null
 * @param settledAt when it was resent or dismissed, or null while it is open
 * @param note what was said when it was dismissed, or null
 * @param resends its corrections, the oldest first
 */
public record Reject(
        long id,
        String origin,
        String reason,
        String payload,
        boolean cut,
        String context,
        String source,
        Instant rejectedAt,
        Status status,
        Long originRejectId,
        Instant settledAt,
        String note,
        List<Resend> resends) {

    /** What became of a reject. */
    public enum Status {
        OPEN,
        RESENT,
        DISMISSED;

        /** As it stands in the database and in the API. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A correction that was sent again.
     *
     * @param eventId the event it became
     * @param loaded whether that event is stored by now
     */
    public record Resend(String eventId, String payload, String sentBy, Instant sentAt, boolean loaded) {}

    public Reject {
        resends = List.copyOf(resends);
    }
}
