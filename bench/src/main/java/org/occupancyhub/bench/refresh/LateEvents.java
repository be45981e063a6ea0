package org.occupancyhub.bench.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;

/** Readings that come late: of two devices, in hours all over the last months of the history. */
final class LateEvents {

    static final int HOURS = 500;
    private static final int DEVICES = 2;
    static final int EVENTS = HOURS * DEVICES;

    /** Hours from one late hour to the next; with it the shorter history is covered too, even of a quick run. */
    private static final int STEP = 3;

    /** Events that are new in every round, in the same hours. */
    List<OccupancyEvent> round(int round) {
        List<OccupancyEvent> events = new ArrayList<>(EVENTS);
        for (int hour = 1; hour <= HOURS; hour++) {
            Instant ts =
                    Warehouse.END.minus(Duration.ofHours((long) hour * STEP)).plusSeconds(30 + round);
            for (int device = 0; device < DEVICES; device++) {
                events.add(event(Warehouse.device(device), ts, (hour + device + round) % 200));
            }
        }
        return events;
    }

    private static OccupancyEvent event(DeviceId device, Instant ts, int people) {
        Reading reading = new Count(people);
        return new OccupancyEvent(
                EventId.of(device, ts, reading), ts, device, reading, "bench", Warehouse.END, Placement.UNKNOWN);
    }
}
