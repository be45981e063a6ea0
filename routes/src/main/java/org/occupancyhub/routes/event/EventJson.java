package org.occupancyhub.routes.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.reason.Fact;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Subject;

/** An event as it stands in the topic {@code occupancy.events}: one flat JSON object, UTF-8, times in UTC. */
public final class EventJson {

    /** A reading is flat; deeper nesting is an attack or a mistake, and is refused while it is read. */
    private static final int DEEPEST = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(100)
                        .build());
    }

    private EventJson() {}

    public static byte[] write(OccupancyEvent event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("event_id", event.eventId().value());
            json.writeStringField("ts", event.ts().toString());
            json.writeStringField("device_id", event.deviceId().value());
            if (event.reading() instanceof Passage passage) {
                json.writeNumberField("in", passage.in());
                json.writeNumberField("out", passage.out());
            } else if (event.reading() instanceof Count count) {
                json.writeNumberField("count", count.people());
            }
            json.writeStringField("source", event.source());
            json.writeStringField("received_at", event.receivedAt().toString());
            write(event.placement(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private static void write(Placement placement, JsonGenerator json) throws IOException {
        if (placement.siteId() != null) {
            json.writeStringField("site_id", placement.siteId().value());
        }
        if (placement.areaId() != null) {
            json.writeStringField("zone_id", placement.areaId().value());
        }
        if (placement.timeZone() != null) {
            json.writeStringField("time_zone", placement.timeZone().getId());
        }
        if (placement.capacity() != null) {
            json.writeNumberField("capacity", placement.capacity());
        }
    }

    /**
     * An event from the topic, written by a hub or by anyone else.
     *
     * @param arrival when the broker took it: the {@code received_at} of an event that has none
     * @throws InvalidEventException if it is not an event; the message says what is wrong
     */
    public static OccupancyEvent read(byte[] value, Instant arrival) {
        return EventFields.of(parse(value)).fromTopic(arrival);
    }

    /**
     * Any JSON document from outside.
     *
     * @throws InvalidEventException if it is not well-formed JSON in UTF-8, or nested too deeply
     */
    public static JsonNode parse(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw new InvalidEventException(Subject.BODY, Rule.JSON.with(), "");
            }
            return node;
        } catch (CharacterCodingException e) {
            throw new InvalidEventException(Subject.BODY, Rule.UTF_8.with(), Fact.NOT_UTF_8);
        } catch (JsonProcessingException e) {
            throw new InvalidEventException(Subject.BODY, Rule.JSON.with(), explain(e));
        }
    }

    /** What Jackson says, without its hints for programmers, and where. */
    private static String explain(JsonProcessingException e) {
        String what =
                e.getOriginalMessage().replaceFirst("(?s)([;(]|: enable).*", "").strip();
        return e.getLocation() == null
                ? what
                : Fact.BROKEN_JSON
                        .with(what, e.getLocation().getLineNr(), e.getLocation().getColumnNr())
                        .toString();
    }
}
