package org.occupancyhub.routes.reject;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.reason.Rejection;
import org.occupancyhub.models.reject.RejectedEvents;
import org.occupancyhub.models.reject.RejectedRecord;
import org.occupancyhub.routes.event.EventJson;

/**
 * What came from the rejected topic, into the table of rejects. Anyone may write to the topic: headers are text that may be
 * missing or wrong, and nothing that stands in a record can stop its partition.
 */
public final class RejectedBatches {

    private static final String UNKNOWN = Rejection.UNKNOWN.english();

    private final RejectedEvents rejects;
    private final Clock clock;
    private final Counter rejected;

    public RejectedBatches(RejectedEvents rejects, Clock clock, MeterRegistry metrics) {
        this.rejects = rejects;
        this.clock = clock;
        this.rejected = Counter.builder("hub.events.rejected")
                .description("Records and lines that are not events, whichever process found that")
                .register(metrics);
    }

    /** One transaction; the same batch again adds nothing. */
    public void store(List<Exchange> records) {
        rejected.increment(rejects.store(
                records.stream().map(single -> record(single.getMessage())).toList()));
    }

    private RejectedRecord record(Message message) {
        TopicPosition position = new TopicPosition(
                message.getHeader(KafkaConstants.TOPIC, String.class),
                message.getHeader(KafkaConstants.PARTITION, Integer.class),
                message.getHeader(KafkaConstants.OFFSET, Long.class));
        byte[] body = message.getBody(byte[].class);
        byte[] payload = body == null ? new byte[0] : body;
        return new RejectedRecord(
                position,
                text(message, RejectHeaders.ORIGIN, position.toString()),
                text(message, RejectHeaders.REASON, UNKNOWN),
                new String(payload, StandardCharsets.UTF_8), // what is no UTF-8 is shown by the replacement character
                "true".equals(text(message, RejectHeaders.IS_CUT, null)),
                text(message, RejectHeaders.CONTEXT, null),
                text(message, RejectHeaders.SOURCE, UNKNOWN),
                rejectedAt(message),
                eventId(payload));
    }

    private static String text(Message message, String header, String otherwise) {
        Object value = message.getHeader(header);
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return value == null ? otherwise : value.toString();
    }

    /** As the record says it, where that can be; otherwise when Kafka took it. */
    private Instant rejectedAt(Message message) {
        Instant now = clock.instant();
        Instant taken = Instant.ofEpochMilli(message.getHeader(KafkaConstants.TIMESTAMP, Long.class));
        Instant arrival = canBe(taken, now) ? taken : now;
        try {
            Instant told = Instant.parse(text(message, RejectHeaders.REJECTED_AT, ""));
            return canBe(told, now) ? told : arrival;
        } catch (DateTimeException e) {
            return arrival;
        }
    }

    private static boolean canBe(Instant time, Instant now) {
        return !time.isBefore(OccupancyEvent.EARLIEST) && !time.isAfter(now.plus(OccupancyEvent.TOLERANCE));
    }

    private static String eventId(byte[] payload) {
        try {
            JsonNode id = EventJson.parse(payload).path("event_id");
            return id.isTextual() ? id.textValue() : null;
        } catch (InvalidEventException e) {
            return null; // most rejects are no JSON: that is why they are here
        }
    }
}
