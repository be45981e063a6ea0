package org.occupancyhub.models;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.Passage;
import org.occupancyhub.models.event.Placement;
import org.occupancyhub.models.event.Reading;
import org.occupancyhub.models.event.SiteId;

/** What devices of several sites may have sent around changes of the clocks: late, corrected, twice and out of order. */
final class RandomHistory {

    static final Instant ARRIVAL = Instant.parse("2026-11-20T00:00:00Z");

    private static final List<String> DAYS = List.of(
            "2026-03-07",
            "2026-03-08",
            "2026-03-28",
            "2026-03-29",
            "2026-04-04",
            "2026-04-05",
            "2026-10-03",
            "2026-10-04",
            "2026-10-24",
            "2026-10-25",
            "2026-10-31",
            "2026-11-01",
            "2026-11-02",
            "2026-06-15");

    static final Map<String, ZoneId> ZONES = Map.of(
            "home", ZoneId.of("Europe/Zurich"),
            "annex", ZoneId.of("Europe/London"),
            "beach", ZoneId.of("America/Los_Angeles"),
            "malecon", ZoneId.of("America/Havana"),
            "island", ZoneId.of("Australia/Lord_Howe"),
            "temple", ZoneId.of("Asia/Kolkata"));

    private final Random random;
    private final List<OccupancyEvent> events;

    RandomHistory(Random random) {
        this.random = random;
        this.events = made();
    }

    /** Each once, in the order of their arrival. */
    List<OccupancyEvent> events() {
        return events;
    }

    private List<OccupancyEvent> made() {
        List<OccupancyEvent> events = new ArrayList<>();
        String[] devices = {
            "c@home",
            "c2@home",
            "door@home",
            "mover",
            "c@beach",
            "door@beach",
            "mix@beach",
            "door@malecon",
            "c@malecon",
            "door@island",
            "door@temple",
            "c@temple"
        };
        Map<String, OccupancyEvent> byId = new LinkedHashMap<>();
        Instant arrival = ARRIVAL;
        for (int n = 60 + random.nextInt(200); n > 0; n--) {
            String device = devices[random.nextInt(devices.length)];
            Instant ts = Instant.parse(DAYS.get(random.nextInt(DAYS.size())) + "T00:00:00Z")
                    .plus(Duration.ofMinutes(random.nextInt(24 * 12) * 5L));
            arrival = arrival.plusSeconds(random.nextInt(3));
            for (int corrections = random.nextInt(5) == 0 ? 2 : 1; corrections > 0; corrections--) {
                OccupancyEvent event =
                        Warehouse.event(device, ts.toString(), reading(device), placement(device), arrival);
                byId.putIfAbsent(event.eventId().value(), event);
                arrival = arrival.plusSeconds(random.nextInt(2));
            }
        }
        events.addAll(byId.values());
        return events;
    }

    private Reading reading(String device) {
        boolean door = device.startsWith("door") || (device.startsWith("mix") && random.nextBoolean());
        return door ? new Passage(random.nextInt(6), random.nextInt(6)) : new Count(random.nextInt(50));
    }

    /** Only some events tell the zone of their site, so that it becomes known late; the last ones always do. */
    private Placement placement(String device) {
        int at = device.indexOf('@');
        if (at < 0 || device.endsWith("@home")) {
            return Placement.UNKNOWN;
        }
        String site = device.substring(at + 1);
        return new Placement(new SiteId(site), null, random.nextInt(8) == 0 ? ZONES.get(site) : null, null);
    }

    /** Some twice, all shuffled; in the end each site tells its zone. */
    List<OccupancyEvent> sent() {
        List<OccupancyEvent> sent = new ArrayList<>(events);
        for (int n = events.size() / 10; n > 0; n--) {
            sent.add(events.get(random.nextInt(events.size())));
        }
        Collections.shuffle(sent, random);
        Map<String, OccupancyEvent> telling = new TreeMap<>();
        for (OccupancyEvent event : events) {
            SiteId site = event.placement().siteId();
            if (site != null) {
                telling.put(site.value(), event);
            }
        }
        telling.forEach((site, event) -> sent.add(new OccupancyEvent(
                event.eventId(),
                event.ts(),
                event.deviceId(),
                event.reading(),
                event.source(),
                event.receivedAt(),
                new Placement(new SiteId(site), null, ZONES.get(site), null))));
        return sent;
    }
}
