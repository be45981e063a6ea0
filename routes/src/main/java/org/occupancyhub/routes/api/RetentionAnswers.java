package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Header;
import org.occupancyhub.models.retention.RetentionReceipt;
import org.occupancyhub.models.retention.RetentionReceipts;

/** The receipts of retention as the contract writes them. */
public final class RetentionAnswers {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final RetentionReceipts receipts;

    public RetentionAnswers(RetentionReceipts receipts) {
        this.receipts = receipts;
    }

    /** @param site null where a whole month went, of all sites */
    record Receipt(
            long id,
            String site,
            String method,
            String relation,
            Instant from,
            Instant until,
            @JsonProperty("events_removed") long eventsRemoved,
            @JsonProperty("hours_kept") long hoursKept,
            @JsonProperty("removed_at") Instant removedAt) {

        static Receipt of(RetentionReceipt receipt) {
            return new Receipt(
                    receipt.id(),
                    receipt.siteId(),
                    receipt.method(),
                    receipt.relation(),
                    receipt.from(),
                    receipt.until(),
                    receipt.eventsRemoved(),
                    receipt.hoursKept(),
                    receipt.removedAt());
        }
    }

    public List<Receipt> newest(@Header("limit") String limit) {
        return receipts.newest(SiteQuestions.whole("limit", limit, DEFAULT_LIMIT, 1, HIGHEST_LIMIT)).stream()
                .map(Receipt::of)
                .toList();
    }
}
