package org.occupancyhub.models.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who was right last, for a short while: many calls in a row cost one slow hash. What is kept is worth nothing outside this
 * process, and only as long as the stored hash is the same.
 */
final class LastKnown {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final Duration span;
    private final SecretKeySpec key;
    private volatile Known known;

    private record Known(byte[] proof, Instant until) {}

    LastKnown(Clock clock, Duration span) {
        this.clock = clock;
        this.span = span;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    boolean is(String name, String password, String hash) {
        Known last = known;
        return last != null
                && clock.instant().isBefore(last.until())
                && MessageDigest.isEqual(last.proof(), proof(name, password, hash));
    }

    void remember(String name, String password, String hash) {
        known = new Known(proof(name, password, hash), clock.instant().plus(span));
    }

    private byte[] proof(String name, String password, String hash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String together = hash + '\0' + name + '\0' + password; // neither hash nor name holds a NUL
            return mac.doFinal(together.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
