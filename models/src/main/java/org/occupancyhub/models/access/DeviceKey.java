package org.occupancyhub.models.access;

import java.time.Instant;
import java.util.Set;

/**
 * Who may send readings.
 *
 * @param id the part of the key that may be shown
 * @param name for people: which device or program has it
 * @param devices the devices it may send for; none: any
 * @param mayRead whether it also opens what is read, where reading needs a login
 * @param lastUsedAt to the minute, null where it was never used
 * @param revokedAt null while it is good
 */
public record DeviceKey(
        String id,
        String name,
        Set<String> devices,
        boolean mayRead,
        Instant createdAt,
        Instant lastUsedAt,
        Instant revokedAt) {

    public DeviceKey {
        devices = Set.copyOf(devices);
    }
}
