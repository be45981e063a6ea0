package org.occupancyhub.bench.load;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;
import org.occupancyhub.models.event.SiteId;

/** Events as they come from one site: every device once a minute, in the order of time; the same in every run. */
final class EventSeries {

    private static final Instant START = Instant.parse("2015-01-01T00:00:00Z");
    private static final int DEVICES = 20;

    private final String name;
    private long next;

    EventSeries(String name) {
        this.name = name;
    }

    /** The next events of the series; none comes twice. */
    List<OccupancyEvent> take(int events) {
        List<OccupancyEvent> taken = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            taken.add(event(next++));
        }
        return taken;
    }

    private OccupancyEvent event(long number) {
        Instant ts = START.plusSeconds(number / DEVICES * 60);
        DeviceId device = new DeviceId(name + "-" + number % DEVICES);
        Reading reading = new Count((int) (number * 7919 % 200));
        Placement placement = new Placement(new SiteId(name), new AreaId("hall"), ZoneOffset.UTC, 500);
        return new OccupancyEvent(EventId.of(device, ts, reading), ts, device, reading, "bench", ts, placement);
    }
}
