package org.occupancyhub.routes.csv;

import java.time.Instant;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;

/** What one line says: so many people, then, there. */
public record CsvReading(Instant ts, DeviceId device, Count count, Placement placement) implements CsvRow {

    static final String SOURCE = "csv";

    /** The event of this reading; its id follows from its content, so that a file read twice adds nothing. */
    OccupancyEvent toEvent(Instant receivedAt) {
        return new OccupancyEvent(EventId.of(device, ts, count), ts, device, count, SOURCE, receivedAt, placement);
    }
}
