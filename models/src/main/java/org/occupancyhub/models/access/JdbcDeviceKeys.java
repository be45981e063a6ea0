package org.occupancyhub.models.access;

import java.security.MessageDigest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.sql.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of {@code ops.device_keys}. The good ones are held in memory and read again every few seconds, so a reading
 * costs no query and a revoked key is refused soon; an unknown key asks at once, but not more than once a second.
 */
public final class JdbcDeviceKeys implements DeviceKeys {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcDeviceKeys.class);

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration FRESH_FOR_UNKNOWN = Duration.ofSeconds(1);

    private static final String INSERT = Sql.of(JdbcDeviceKeys.class, "insert-device-key.sql");
    private static final String ALL = Sql.of(JdbcDeviceKeys.class, "device-keys.sql");
    private static final String ACTIVE = Sql.of(JdbcDeviceKeys.class, "active-device-keys.sql");
    private static final String REVOKE = Sql.of(JdbcDeviceKeys.class, "revoke-device-key.sql");
    private static final String USE = Sql.of(JdbcDeviceKeys.class, "use-device-keys.sql");

    private final JdbcClient database;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<String, Instant> used = new ConcurrentHashMap<>();
    private volatile Known known;
    private volatile boolean away;
    private volatile boolean useWaits;

    private record Hashed(DeviceKey key, byte[] hash) {}

    private record Known(Map<String, Hashed> byId, Instant readAt) {}

    /** A new key. @param text the whole of it, stored nowhere: to be told now */
    public record Created(DeviceKey key, String text) {}

    public JdbcDeviceKeys(DataSource dataSource, Clock clock) {
        this.database = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** @param devices the devices it may send for; none: any */
    public Created create(String name, Set<DeviceId> devices, boolean mayRead) {
        KeyText text = KeyText.generate();
        String[] names = devices.stream().map(DeviceId::value).sorted().toArray(String[]::new);
        database.sql(INSERT)
                .param("id", text.id())
                .param("name", name)
                .param("hash", text.hash())
                .param("devices", names)
                .param("mayRead", mayRead)
                .update();
        DeviceKey key = new DeviceKey(text.id(), name, Set.of(names), mayRead, clock.instant(), null, null);
        return new Created(key, text.text());
    }

    /** The good ones first, each in the order of their making. */
    public List<DeviceKey> all() {
        return database.sql(ALL).query(JdbcDeviceKeys::row).list().stream()
                .map(Hashed::key)
                .toList();
    }

    /** @return whether there was a good one with this id */
    public boolean revoke(String id) {
        return database.sql(REVOKE).param("id", id).update() == 1;
    }

    @Override
    public Optional<DeviceKey> find(String presented) {
        Optional<KeyText> text = KeyText.parse(presented);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Hashed found = fresh(FRESH).byId().get(text.get().id());
        if (found == null) {
            found = fresh(FRESH_FOR_UNKNOWN).byId().get(text.get().id());
        }
        if (found == null || !MessageDigest.isEqual(found.hash(), text.get().hash())) {
            return Optional.empty();
        }
        used.put(found.key().id(), clock.instant().truncatedTo(ChronoUnit.MINUTES));
        return Optional.of(found.key());
    }

    /** The good keys as they were at most so long ago; older only while another thread, or nobody, can read them. */
    private Known fresh(Duration age) {
        Known last = known;
        if (last != null && clock.instant().isBefore(last.readAt().plus(age))) {
            return last;
        }
        if (last == null) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return last;
        }
        try {
            return known == last ? readAgain(last) : known;
        } finally {
            reading.unlock();
        }
    }

    private Known readAgain(Known last) {
        try {
            Map<String, Hashed> byId = database.sql(ACTIVE).query(JdbcDeviceKeys::row).list().stream()
                    .collect(Collectors.toMap(one -> one.key().id(), Function.identity()));
            if (away) {
                LOG.info("Keys of devices are read again");
            }
            away = false;
            known = new Known(byId, clock.instant());
        } catch (DataAccessException e) {
            if (last == null) {
                throw e;
            }
            if (!away) {
                LOG.warn("Keys of devices cannot be read; those that were good stay good until they can", e);
            }
            away = true;
            known = new Known(last.byId(), clock.instant()); // not asked again with every reading
        }
        return known;
    }

    /**
     * Puts on record which keys were used since the last time; by the minute, so that a busy device writes no row for each
     * reading. What cannot be written is kept for the next time.
     */
    void noteUse() {
        try {
            writeUse();
            useWaits = false;
        } catch (DataAccessException e) {
            if (!useWaits) {
                LOG.warn("When keys of devices were used cannot be written; tried again until it can", e);
            }
            useWaits = true;
        }
    }

    private void writeUse() {
        Map<Instant, List<Map.Entry<String, Instant>>> byMinute =
                used.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue));
        byMinute.forEach((minute, entries) -> {
            String[] ids = entries.stream().map(Map.Entry::getKey).toArray(String[]::new);
            database.sql(USE)
                    .param("at", Timestamp.from(minute))
                    .param("ids", ids)
                    .update();
            entries.forEach(entry -> used.remove(entry.getKey(), entry.getValue()));
        });
    }

    private static Hashed row(ResultSet row, int number) throws SQLException {
        Array devices = row.getArray("devices");
        return new Hashed(
                new DeviceKey(
                        row.getString("key_id"),
                        row.getString("name"),
                        Set.copyOf(Arrays.asList((String[]) devices.getArray())),
                        row.getBoolean("may_read"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("last_used_at")),
                        instant(row.getTimestamp("revoked_at"))),
                row.getBytes("secret_hash"));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
