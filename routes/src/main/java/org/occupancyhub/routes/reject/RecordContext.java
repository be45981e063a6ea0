package org.occupancyhub.routes.reject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a record of the topic does not say itself: when Kafka took it. A reading without a time was measured then, also when
 * it is corrected a week later.
 */
public record RecordContext(Instant arrivedAt) {

    private static final String ARRIVED_AT = "arrived_at";

    public String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("format", "json")
                .put(ARRIVED_AT, arrivedAt.toString())
                .toString();
    }

    /** @param context of any reject, written by anyone; may be null */
    public static Optional<RecordContext> of(JsonNode context) {
        try {
            return context == null || !context.path(ARRIVED_AT).isTextual()
                    ? Optional.empty()
                    : Optional.of(new RecordContext(
                            Instant.parse(context.get(ARRIVED_AT).textValue())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
