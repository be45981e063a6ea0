package org.occupancyhub.routes.trace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.camel.Message;

/**
 * What a request is called from end to end: as its sender called it ({@code X-Request-Id}), or a name made here. It goes to
 * Kafka as the header {@value #RECORD_HEADER} of each record, and is only ever used to be told.
 */
public final class RequestId {

    public static final String HTTP_HEADER = "X-Request-Id";
    public static final String RECORD_HEADER = "request_id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private RequestId() {}

    /** @param given as it came from outside, or null */
    public static String of(String given) {
        return harmless(given).orElseGet(() -> UUID.randomUUID().toString());
    }

    /** Of a record, where anybody may have written anything. */
    public static Optional<String> of(Message record) {
        Object header = record.getHeader(RECORD_HEADER);
        return harmless(
                header instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.US_ASCII)
                        : header instanceof String text ? text : null);
    }

    private static Optional<String> harmless(String given) {
        return Optional.ofNullable(given).filter(text -> HARMLESS.matcher(text).matches());
    }
}
