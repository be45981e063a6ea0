package org.occupancyhub.models.account;

import java.time.Instant;
import java.util.List;

/**
 * One comparison of two independent counts.
 *
 * @param name which comparison, {@code raw-events}
 * @param subject what it is about, {@code http 2026-11-24}
 * @param detail what differs, where something does, or null
 */
public record Check(String name, String subject, long expected, long found, String detail, Instant checkedAt) {

    /** The names, along the way of an event. */
    public static final List<String> NAMES = List.of(
            "kafka-committed",
            "kafka-skipped",
            "kafka-accounted",
            "raw-events",
            "raw-ids",
            "rejected-events",
            "staging-readings",
            "marts-hours",
            "marts-days");

    public boolean holds() {
        return expected == found;
    }
}
