package org.occupancyhub.routes.csv;

import java.time.Instant;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;

/** What one line says: so many people were there then, or went through a door. */
public record CsvReading(Instant ts, DeviceId device, Reading reading, Placement placement) implements CsvRow {

    static final String SOURCE = "csv";

    /** Follows from its content, so that a file read twice adds nothing. */
    public EventId eventId() {
        return EventId.of(device, ts, reading);
    }

    /** Of a count; null where a door was counted. */
    public Integer people() {
        return reading instanceof Count count ? count.people() : null;
    }

    /** @throws org.occupancyhub.models.event.InvalidEventException if it could not be an event, as one from the future */
    public void checkAt(Instant now) {
        toEvent(now);
    }

    OccupancyEvent toEvent(Instant receivedAt) {
        return new OccupancyEvent(eventId(), ts, device, reading, SOURCE, receivedAt, placement);
    }
}
