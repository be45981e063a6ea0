package org.occupancyhub.models.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.occupancyhub.models.sql.Sql;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * The administrators of {@code ops.administrators}. A password is compared with a slow hash, one at a time, so that
 * guessing takes no more than one core; who was right is known for {@value #REMEMBERED_SECONDS} s without it.
 */
public final class JdbcAdministrators implements Administrators {

    /** The first one, and as yet the only one. */
    public static final String FIRST = "admin";

    private static final int REMEMBERED_SECONDS = 60;
    private static final int GENERATED_BYTES = 15; // 120 bits, 20 characters
    private static final int QUEUE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String HASH = Sql.of(JdbcAdministrators.class, "password-hash.sql");
    private static final String INSERT = Sql.of(JdbcAdministrators.class, "insert-administrator.sql");
    private static final String UPDATE = Sql.of(JdbcAdministrators.class, "update-administrator.sql");
    private static final String ANY = Sql.of(JdbcAdministrators.class, "has-administrators.sql");

    private final JdbcClient database;
    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "pbkdf2", Map.of("pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final LastKnown lastKnown;
    private final Semaphore turn = new Semaphore(1, true);

    /** Compared with where nobody has the name, so that the time it takes tells nothing. */
    private volatile String nobodysHash;

    public JdbcAdministrators(DataSource dataSource, Clock clock) {
        this.database = JdbcClient.create(dataSource);
        this.lastKnown = new LastKnown(clock, Duration.ofSeconds(REMEMBERED_SECONDS));
    }

    /** @throws TransientDataAccessResourceException if too many others ask at the same time */
    @Override
    public boolean knows(String name, String password) {
        Optional<String> hash = hash(name);
        if (hash.isPresent() && lastKnown.is(name, password, hash.get())) {
            return true;
        }
        boolean right = matches(password, hash.orElseGet(this::nobodysHash)) && hash.isPresent();
        if (right) {
            lastKnown.remember(name, password, hash.get());
        }
        return right;
    }

    /**
     * Makes a first administrator where there is none.
     *
     * @return the password, which is stored nowhere and must be told now; empty where there is one already
     */
    public Optional<String> createFirst() {
        if (database.sql(ANY).query(Boolean.class).single()) {
            return Optional.empty();
        }
        String password = generated();
        int created = database.sql(INSERT)
                .param("name", FIRST)
                .param("hash", encoder.encode(password))
                .update();
        return created == 1 ? Optional.of(password) : Optional.empty(); // another hub was faster: it tells
    }

    /** From now on the first administrator has this password. */
    public void setFirst(String password) {
        if (hash(FIRST).filter(hash -> encoder.matches(password, hash)).isEmpty()) {
            database.sql(UPDATE)
                    .param("name", FIRST)
                    .param("hash", encoder.encode(password))
                    .update();
        }
    }

    private Optional<String> hash(String name) {
        return name.indexOf('\0') >= 0
                ? Optional.empty()
                : database.sql(HASH).param("name", name).query(String.class).optional();
    }

    private boolean matches(String password, String hash) {
        try {
            if (turn.getQueueLength() >= QUEUE || !turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TransientDataAccessResourceException("too many passwords are asked for at the same time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("interrupted while a password was asked for", e);
        }
        try {
            return encoder.matches(password, hash);
        } finally {
            turn.release();
        }
    }

    private String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = encoder.encode(generated());
        }
        return nobodysHash;
    }

    private static String generated() {
        byte[] random = new byte[GENERATED_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
