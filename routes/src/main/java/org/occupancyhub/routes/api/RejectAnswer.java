package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.reject.Reject;

/** A reject as it is answered. Its origin, reason, payload, context and note are text from anyone. */
record RejectAnswer(
        long id,
        String origin,
        String reason,
        String payload,
        boolean cut,
        String context,
        String source,
        @JsonProperty("rejected_at") Instant rejectedAt,
        String status,
        @JsonProperty("origin_reject_id") Long originRejectId,
        @JsonProperty("settled_at") Instant settledAt,
        String note,
        List<ResendAnswer> resends) {

    /** A correction that was sent. */
    record ResendAnswer(
            @JsonProperty("event_id") String eventId,
            String payload,
            @JsonProperty("sent_by") String sentBy,
            @JsonProperty("sent_at") Instant sentAt,
            boolean loaded) {

        static ResendAnswer of(Reject.Resend resend) {
            return new ResendAnswer(
                    resend.eventId(), resend.payload(), resend.sentBy(), resend.sentAt(), resend.loaded());
        }
    }

    static RejectAnswer of(Reject reject) {
        return new RejectAnswer(
                reject.id(),
                reject.origin(),
                reject.reason(),
                reject.payload(),
                reject.cut(),
                reject.context(),
                reject.source(),
                reject.rejectedAt(),
                reject.status().word(),
                reject.originRejectId(),
                reject.settledAt(),
                reject.note(),
                reject.resends().stream().map(ResendAnswer::of).toList());
    }
}
