package org.occupancyhub.routes.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** A page as an answer that anyone may keep for a while, and need not be sent twice. */
public final class Answered {

    static final String HTML = "text/html; charset=utf-8";

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TAG_BYTES = 12;

    private Answered() {}

    /** @param keepSeconds how long nobody needs to ask again */
    public static void with(Message message, Frame frame, Language language, String page, int status, int keepSeconds) {
        with(message, page.getBytes(StandardCharsets.UTF_8), HTML, status, keepSeconds);
        language.tell(message);
        message.setHeader("Content-Security-Policy", frame.policy());
    }

    /** Of any media type. */
    public static void with(Message message, byte[] bytes, String type, int status, int keepSeconds) {
        String tag = '"' + hash(bytes) + '"';
        String known = message.getHeader("If-None-Match", String.class);
        boolean same = status == OK && known != null && isNamed(known, tag);
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, same ? NOT_MODIFIED : status);
        message.setHeader(Exchange.CONTENT_TYPE, type);
        message.setHeader("ETag", tag);
        message.setHeader("Cache-Control", "public, max-age=" + keepSeconds);
        message.setHeader("X-Content-Type-Options", "nosniff");
        message.setBody(same ? new byte[0] : bytes);
    }

    /** Weak tags count, too: what compresses the page on its way makes them so. */
    private static boolean isNamed(String known, String tag) {
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
