package org.occupancyhub.models.access;

import java.util.Optional;

/** Who may send readings, by key. */
public interface DeviceKeys {

    /**
     * Compares in constant time. Keys that were good a moment ago stay so while the database is away, since readings go
     * to Kafka alone.
     *
     * @param presented a key as {@code keys create} told it, or anything else
     * @throws org.springframework.dao.DataAccessException if no key was ever read from the database
     */
    Optional<DeviceKey> find(String presented);
}
