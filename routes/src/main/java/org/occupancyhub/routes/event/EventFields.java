package org.occupancyhub.routes.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.event.WholeNumber;
import org.occupancyhub.models.reason.Fact;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Subject;

/**
 * The fields of one reading in JSON, not yet checked. Fields nobody knows are passed over and stored nowhere; those that
 * speak of a person are refused, because the hub counts people and must not know them.
 */
public final class EventFields {

    private static final Set<String> PERSONAL = Set.of(
            "name",
            "first_name",
            "last_name",
            "email",
            "phone",
            "birthday",
            "address",
            "person",
            "person_id",
            "member_id",
            "user_id",
            "card_id",
            "mac",
            "mac_address",
            "imei",
            "plate",
            "face",
            "image",
            "photo");

    private final JsonNode node;

    private EventFields(JsonNode node) {
        this.node = node;
    }

    /** @throws InvalidEventException if it is no object, or speaks of a person */
    public static EventFields of(JsonNode node) {
        if (!node.isObject()) {
            throw new InvalidEventException(Subject.READING, Rule.READING.with(), node);
        }
        node.fieldNames().forEachRemaining(field -> {
            if (PERSONAL.contains(field.toLowerCase(Locale.ROOT))) {
                throw new InvalidEventException(Subject.READING, Rule.NOT_PERSONAL.with(), field);
            }
        });
        return new EventFields(node);
    }

    /** As a device posts it: the hub says when it arrived and where it came from. */
    public OccupancyEvent fromDevice(String source, Instant arrival) {
        return event(source, arrival, new Placement(site(), area(), null, null));
    }

    OccupancyEvent fromTopic(Instant arrival) {
        String source = text("source");
        Instant receivedAt =
                node.hasNonNull("received_at") ? Timestamps.parse("received_at", node.get("received_at")) : arrival;
        if (receivedAt.isAfter(arrival.plus(OccupancyEvent.TOLERANCE))) {
            throw new InvalidEventException("received_at", Rule.ARRIVED_BEFORE.with(), receivedAt);
        }
        return event(
                source == null ? "kafka" : source,
                receivedAt,
                new Placement(site(), area(), timeZone(), wholeOrNull("capacity")));
    }

    private OccupancyEvent event(String source, Instant receivedAt, Placement placement) {
        DeviceId device = new DeviceId(text("device_id"));
        Reading reading = reading();
        boolean timed = node.hasNonNull("ts");
        Instant ts = timed ? Timestamps.parse("ts", node.get("ts")) : receivedAt;
        EventId id = eventId(device, ts, reading);
        return new OccupancyEvent(id, ts, device, reading, source, receivedAt, placement);
    }

    private EventId eventId(DeviceId device, Instant ts, Reading reading) {
        String given = text("event_id");
        return given == null ? EventId.of(device, ts, reading) : new EventId(given);
    }

    private Reading reading() {
        boolean counted = node.hasNonNull("count");
        boolean passed = node.hasNonNull("in") || node.hasNonNull("out");
        if (counted && passed) {
            throw new InvalidEventException(Subject.READING, Rule.ONE_KIND.with(), Fact.BOTH);
        }
        if (passed) {
            return new Passage(whole("in"), whole("out"));
        }
        return new Count(whole("count"));
    }

    private int whole(String field) {
        Integer value = wholeOrNull(field);
        if (value == null) {
            throw new InvalidEventException(field, Count.EXPECTATION, null);
        }
        return value;
    }

    private Integer wholeOrNull(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        return (value.isFloatingPointNumber() ? WholeNumber.of(value.doubleValue()) : OptionalInt.empty())
                .orElseThrow(() -> new InvalidEventException(field, Count.EXPECTATION, value));
    }

    private String text(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new InvalidEventException(field, Rule.TEXT.with(), value);
        }
        return value.textValue();
    }

    private SiteId site() {
        String value = text("site_id");
        return value == null ? null : new SiteId(value);
    }

    private AreaId area() {
        String value = text("zone_id");
        return value == null ? null : new AreaId(value);
    }

    private ZoneId timeZone() {
        String value = text("time_zone");
        return value == null ? null : Timestamps.zone("time_zone", value);
    }
}
