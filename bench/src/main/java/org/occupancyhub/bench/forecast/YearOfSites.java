package org.occupancyhub.bench.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.occupancyhub.bench.load.Database;
import org.occupancyhub.bench.load.Topic;
import org.occupancyhub.bench.process.HubProcess;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.DeviceId;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.SiteId;

/**
 * A year of sites that look like gyms: full mornings and fuller evenings, quiet Sundays, days that differ, a reading an
 * hour. The same in every run but for the end, which is now.
 */
public final class YearOfSites {

    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final int CAPACITY = 150;

    private final Instant end;
    private final int days;

    public YearOfSites(Instant end, int days) {
        this.end = end;
        this.days = days;
    }

    public static String name(int site) {
        return "gym-" + site;
    }

    /** Until so many of them are in the marts of a hub. */
    public void load(HubProcess hub, int sites) throws Exception {
        try (Topic topic = new Topic(hub);
                Database database = hub.database()) {
            for (int site = 0; site < sites; site++) {
                topic.send(Topic.records(events(site)));
            }
            topic.awaitLoaded();
            database.awaitRefreshed();
        }
    }

    private List<OccupancyEvent> events(int site) {
        Random random = new Random(site);
        List<OccupancyEvent> events = new ArrayList<>(days * 24);
        double busyDay = 1;
        for (Instant at = end.minus(Duration.ofDays(days)); at.isBefore(end); at = at.plus(Duration.ofHours(1))) {
            ZonedDateTime local = at.atZone(ZONE);
            if (local.getHour() == 0) {
                busyDay = 0.8 + 0.4 * random.nextDouble();
            }
            double mean = usual(local, site) * busyDay;
            long people = Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
            events.add(event(site, at, (int) Math.min(CAPACITY, people)));
        }
        return events;
    }

    private static double usual(ZonedDateTime local, int site) {
        int hour = local.getHour();
        if (hour < 6 || hour > 22) {
            return 0;
        }
        double week = local.getDayOfWeek().getValue() > 5 ? 0.6 : 1;
        return (30 + 3 * site)
                * week
                * (Math.exp(-Math.pow(hour - 18, 2) / 10) + 0.5 * Math.exp(-Math.pow(hour - 9, 2) / 8));
    }

    private static OccupancyEvent event(int site, Instant ts, int people) {
        DeviceId device = new DeviceId(name(site));
        Count count = new Count(people);
        Placement placement = new Placement(new SiteId(name(site)), new AreaId("hall"), ZONE, CAPACITY);
        return new OccupancyEvent(EventId.of(device, ts, count), ts, device, count, "bench", ts, placement);
    }
}
