package org.occupancyhub.routes.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Body;
import org.occupancyhub.models.event.OccupancyEvent;

/** What the demo counters say now, one after the other. While the doors are shut they only say so now and then. */
public final class DemoFeed {

    /** One of so many turns is taken while the site is shut. */
    private static final int NIGHT_TURNS = 60;

    private final DemoSites sites;
    private final Clock clock;
    private final AtomicLong turn = new AtomicLong();

    public DemoFeed(DemoSites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /** The reading of the device whose turn it is; none where it has nothing to say. */
    public List<OccupancyEvent> next() {
        long now = turn.getAndIncrement();
        int count = sites.devices().size();
        DemoDevice device = sites.devices().get((int) (now % count));
        Instant ts = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        boolean open =
                device.crowd().hours().isOpenAt(ts.atZone(device.crowd().zone()).toLocalDateTime());
        if (!open && now / count % NIGHT_TURNS != 0) {
            return List.of();
        }
        return device.read(ts, clock.instant()).stream().toList();
    }

    public boolean isAny(@Body List<OccupancyEvent> readings) {
        return !readings.isEmpty();
    }
}
