package org.occupancyhub.routes.reject;

/**
 * Something that could not be taken.
 *
 * @param key as received, may be null
 * @param payload as it came, may be null
 * @param cut whether the payload is only the start of what came
 * @param origin {@code file:line} or {@code topic-partition@offset}
 * @param reason what was expected and what came
 * @param source the way it came to where it was refused: {@code csv}, {@code kafka}
 * @param context JSON that says how a corrected payload is to be read, or null
 */
public record Rejected(
        Object key, byte[] payload, boolean cut, String origin, String reason, String source, String context) {}
