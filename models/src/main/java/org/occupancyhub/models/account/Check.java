package org.occupancyhub.models.account;

import java.time.Instant;

/**
 * One comparison of two independent counts.
 *
 * @param name which comparison, {@code raw-events}
 * @param subject what it is about, {@code http 2026-11-24}
 * @param detail what differs, where something does, or null
 */
public record Check(String name, String subject, long expected, long found, String detail, Instant checkedAt) {

    public boolean holds() {
        return expected == found;
    }
}
