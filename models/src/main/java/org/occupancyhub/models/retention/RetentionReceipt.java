package org.occupancyhub.models.retention;

import java.time.Instant;

/**
 * What retention removed, once.
 *
 * @param siteId null where a whole month went, of all sites
 * @param method {@code deleted} or {@code dropped}
 * @param relation the table that the events stood in
 * @param from the events that went are not older than this
 * @param until and older than this
 * @param hoursKept hours whose numbers stay in the marts without their readings
 */
public record RetentionReceipt(
        long id,
        String siteId,
        String method,
        String relation,
        Instant from,
        Instant until,
        long eventsRemoved,
        long hoursKept,
        Instant removedAt) {}
