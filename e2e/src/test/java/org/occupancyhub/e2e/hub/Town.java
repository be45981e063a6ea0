package org.occupancyhub.e2e.hub;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Sites in every state a page can show. It is noon there: half of the day has happened, half is forecast. Journeys
 * that post readings do so at the library, the mill and the newcomer, which had none; the others keep still.
 */
public final class Town {

    public static final String GYM = "gym";
    public static final String POOL = "pool";
    public static final String LIBRARY = "library";
    public static final String MILL = "mill";
    public static final String NEWCOMER = "newcomer";
    /** Its name and that of its zone have sixty characters. */
    public static final String ASSEMBLY = "assembly";

    public static final int GYM_NOW = 34;

    private static final int WEEKS = 3;
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final ZoneId ZONE = Noon.zoneWhereItIs(12);

    private Town() {}

    static String yaml() {
        return """
                hub:
                  sites:
                    - { id: gym, name: Campus gym, time-zone: ZONE, capacity: 120 }
                    - id: pool
                      name: Swimming pool
                      time-zone: ZONE
                      capacity: 90
                      opening-hours: { mon-sun: "06:00-22:00" }
                      zones:
                        - { id: lanes, name: Lanes, capacity: 50, devices: [pool-1] }
                        - { id: family, name: Family pool, capacity: 40, devices: [pool-2] }
                    - { id: library, name: Main library, time-zone: ZONE, capacity: 650 }
                    - { id: mill, name: Old mill, time-zone: ZONE, capacity: 2000 }
                    - { id: canteen, name: Canteen, time-zone: ZONE, capacity: 400, reading-interval: 1m }
                    - id: hall
                      name: Climbing hall
                      time-zone: ZONE
                      capacity: 60
                      opening-hours: { mon-sun: "18:00-23:00" }
                    - { id: plaza, name: Plaza, time-zone: ZONE }
                    - { id: annex, name: Annex, time-zone: ZONE, capacity: 30 }
                    - id: assembly
                      name: "Assembly hall of the international student residence, east 1"
                      time-zone: ZONE
                      capacity: 60
                      zones:
                        - { id: gallery, name: "Upper gallery beside the entrance from the botanical gardens", capacity: 60, devices: [assembly-1] }
                    - { id: newcomer, name: New hall, time-zone: ZONE, capacity: 50 }
                """
                .replace("ZONE", ZONE.getId());
    }

    /** Sends what happened so far, and returns when every site shows it. */
    static void settle(Api api) {
        Instant now = Instant.now();
        Instant fresh = now.minusSeconds(90);
        api.postLines(past(GYM, "gym-1", 90, fresh));
        api.postLines(past(POOL, "pool-1", 45, fresh));
        api.postLines(past(POOL, "pool-2", 30, fresh));
        api.postLines(past("canteen", "canteen-1", 300, now.minus(Duration.ofMinutes(20))));
        api.postLines(past("hall", "hall-1", 50, now.minus(Duration.ofHours(14))));
        api.postLines(String.join(
                "\n",
                Api.reading(GYM, "gym-1", GYM_NOW, fresh),
                Api.reading(POOL, "pool-1", 41, fresh),
                Api.reading(POOL, "pool-2", 30, fresh),
                Api.reading(LIBRARY, "library-1", 612, fresh),
                Api.reading(MILL, "mill-1", 0, fresh),
                Api.reading("plaza", "plaza-1", 77, fresh)));
        api.postLines(past(ASSEMBLY, "assembly-1", 44, fresh));
        await("the town is there").atMost(Duration.ofMinutes(2)).until(() -> {
            JsonNode sites = api.get("/api/sites");
            return count(sites, GYM).equals(Optional.of(GYM_NOW))
                    && count(sites, POOL).equals(Optional.of(71))
                    && count(sites, "plaza").equals(Optional.of(77))
                    && Stream.of(GYM, POOL, "canteen", "hall")
                            .allMatch(site -> api.get("/api/forecast/hourly?hours=6&site=" + site)
                                            .size()
                                    == 6);
        });
    }

    private static Optional<Integer> count(JsonNode sites, String id) {
        return StreamSupport.stream(sites.spliterator(), false)
                .filter(site -> site.path("id").asText().equals(id))
                .map(site -> site.path("current").path("count"))
                .filter(JsonNode::isInt)
                .map(JsonNode::asInt)
                .findFirst();
    }

    /** Weeks of one device: empty at night, full in the evening. */
    private static String past(String site, String device, int most, Instant until) {
        ZonedDateTime end = until.atZone(ZONE);
        StringBuilder lines = new StringBuilder();
        for (ZonedDateTime at = end.truncatedTo(ChronoUnit.DAYS).minusWeeks(WEEKS);
                at.isBefore(end);
                at = at.plus(STEP)) {
            double hour = at.getHour() + at.getMinute() / 60.0;
            double share = 0.55 * bump(hour - 8) + bump(hour - 18) + 0.4 * bump(hour - 12.5);
            double weekday = 1 - 0.06 * at.getDayOfWeek().ordinal();
            int count = (int) Math.round(most * weekday * Math.min(1, share));
            lines.append(Api.reading(site, device, count, at.toInstant())).append('\n');
        }
        return lines.toString();
    }

    private static double bump(double hours) {
        return Math.exp(-hours * hours / 5);
    }
}
