package org.occupancyhub.routes.demo;

import java.time.Instant;
import java.util.Optional;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;

/** A counter that does not exist. */
record DemoDevice(DeviceId id, Placement placement, Crowd crowd) {

    private static final String SOURCE = "demo";

    Optional<OccupancyEvent> read(Instant ts, Instant now) {
        return crowd.at(ts).stream()
                .mapToObj(people -> event(new Count(people), ts, now))
                .findFirst();
    }

    private OccupancyEvent event(Count count, Instant ts, Instant now) {
        return new OccupancyEvent(EventId.of(id, ts, count), ts, id, count, SOURCE, now, placement);
    }
}
