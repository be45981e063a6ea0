package org.occupancyhub.routes.reject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;

/** Messages for {@code occupancy.events.rejected}, and the rows they become. */
public final class Rejects {

    private static final int PAYLOAD_KEPT = 10_000;

    private final Clock clock;
    private final Counter rejected;

    public Rejects(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.rejected = Counter.builder("hub.events.rejected")
                .description("Records that are not events")
                .register(metrics);
    }

    /**
     * A reject on its way to the topic.
     *
     * @param key as received, may be null
     * @param payload the record as it came, may be null; cut after {@value #PAYLOAD_KEPT} bytes
     * @param origin {@code file:line} or {@code topic-partition@offset}
     * @param reason what was expected and what came
     */
    public Message message(Object key, byte[] payload, String origin, String reason, Exchange exchange) {
        Message message = new DefaultMessage(exchange.getContext());
        if (key != null) {
            message.setHeader(KafkaConstants.KEY, key);
        }
        message.setHeader("source", "kafka");
        message.setHeader("origin", origin);
        message.setHeader("reason", reason);
        message.setHeader("rejected_at", clock.instant().toString());
        byte[] kept = payload == null ? new byte[0] : payload;
        message.setBody(kept.length <= PAYLOAD_KEPT ? kept : Arrays.copyOf(kept, PAYLOAD_KEPT));
        rejected.increment();
        return message;
    }

    /** The rows of a batch from the rejected topic, as named parameters of {@code insert-rejected-event.sql}. */
    public List<Map<String, Object>> rows(List<Exchange> records) {
        return records.stream().map(single -> row(single.getMessage())).toList();
    }

    private static Map<String, Object> row(Message message) {
        String origin = text(message.getHeader("origin"));
        String rejectedAt = text(message.getHeader("rejected_at"));
        Instant at = Instant.ofEpochMilli(message.getHeader(KafkaConstants.TIMESTAMP, Long.class));
        byte[] payload = message.getBody(byte[].class);
        String source = text(message.getHeader("source"));
        return Map.of(
                "source",
                source == null ? "unknown" : source,
                "origin",
                origin == null ? position(message) : origin,
                "reason",
                text(message.getHeader("reason")) == null ? "unknown" : text(message.getHeader("reason")),
                "payload",
                printable(payload == null ? new byte[0] : payload),
                "rejected_at",
                Timestamp.from(rejectedAt == null ? at : parse(rejectedAt, at)));
    }

    private static String position(Message message) {
        return message.getHeader(KafkaConstants.TOPIC) + "-" + message.getHeader(KafkaConstants.PARTITION) + "@"
                + message.getHeader(KafkaConstants.OFFSET);
    }

    private static Instant parse(String text, Instant otherwise) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static String text(Object header) {
        if (header instanceof byte[] bytes) {
            return printable(bytes);
        }
        return header == null ? null : header.toString();
    }

    /** PostgreSQL's text holds no NUL; bytes that are no UTF-8 are shown by the replacement character. */
    private static String printable(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
