package org.occupancyhub.models.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The identity of an event: the same id twice is one event. */
public record EventId(String value) {

    public EventId {
        Identifiers.check("event_id", value, 200);
    }

    /**
     * The id of a reading whose sender gave none: the same device, instant and value are the same event, so that a
     * file replayed or a request sent again adds nothing, while a corrected value is a new event.
     */
    public static EventId of(DeviceId device, Instant ts, Reading reading) {
        String identity = device.value() + '\n' + ts + '\n' + reading;
        return new EventId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    /** Of an id that a device gave: another device that gives the same has another one. */
    static EventId of(DeviceId device, EventId given) {
        String identity = "given\n" + device.value() + '\n' + given.value();
        return new EventId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
