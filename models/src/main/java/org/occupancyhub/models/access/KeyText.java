package org.occupancyhub.models.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as a device holds it: {@code ohk_<id>_<secret>}. The start tells scanners for lost secrets what it is.
 *
 * @param id 10 hexadecimal digits, no secret
 * @param secret 256 random bits in Base64
 */
record KeyText(String id, String secret) {

    private static final Pattern FORM = Pattern.compile("ohk_([0-9a-f]{10})_([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 5;
    private static final int SECRET_BYTES = 32;

    static KeyText generate() {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return new KeyText(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<KeyText> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new KeyText(parts.group(1), parts.group(2))) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whole, to be told once; nothing else prints it. */
    String text() {
        return "ohk_" + id + "_" + secret;
    }

    @Override
    public String toString() {
        return "ohk_" + id + "_…";
    }
}
