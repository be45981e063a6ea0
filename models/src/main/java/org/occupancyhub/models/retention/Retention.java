package org.occupancyhub.models.retention;

import java.time.Instant;
import java.util.List;

/** Keeps readings as long as each site wants; the numbers that they gave stay for ever. */
public interface Retention {

    /** Adds the month of this instant and the next one, so that no load has to. */
    void addMonthsAhead(Instant now);

    /**
     * Makes the hours final that are old enough, then removes their readings. Safe to call at any time and from several
     * hubs at once; what was interrupted goes on with the next call.
     *
     * @return one receipt for each table that lost events
     */
    List<RetentionReceipt> run(Instant now);
}
