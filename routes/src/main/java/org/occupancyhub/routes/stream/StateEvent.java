package org.occupancyhub.routes.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The state of a site as an event.
 *
 * @param id made of the content: the same state has the same id in every hub and after every restart, so that a listener who
 *     names it again has missed nothing
 * @param bytes as they are sent
 */
record StateEvent(String id, byte[] bytes) {

    private static final int ID_BYTES = 9;

    /** @param json on one line, as the mapper writes it */
    static StateEvent of(byte[] json) {
        String id = HexFormat.of().formatHex(Arrays.copyOf(digest(json), ID_BYTES));
        String event = "id: " + id + "\ndata: " + new String(json, StandardCharsets.UTF_8) + "\n\n";
        return new StateEvent(id, event.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(byte[] json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
