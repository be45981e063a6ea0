package org.occupancyhub.models.event;

/** The name of a device; the Kafka key of everything it sends. */
public record DeviceId(String value) {

    public DeviceId {
        Identifiers.check("device_id", value, 200);
    }

    @Override
    public String toString() {
        return value;
    }
}
