package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.occupancyhub.testing.Eventually;

/** A site of one's own that was counted every hour of the last three weeks, with 20 people by night and 60 by day (UTC). */
final class SiteOfThreeWeeks {

    static final int DAYS = 21;
    private static final int BY_NIGHT = 20;
    private static final int BY_DAY = 60;

    final String id;
    private final HubUnderTest hub;

    SiteOfThreeWeeks(HubUnderTest hub, String name) {
        this.hub = hub;
        this.id = name + "-" + UUID.randomUUID();
        Instant thisHour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        StringBuilder batch = new StringBuilder();
        for (int hours = 24 * DAYS; hours >= 1; hours--) {
            Instant hour = thisHour.minus(hours, ChronoUnit.HOURS);
            batch.append(batch.isEmpty() ? "[" : ",").append(reading(hour.plusSeconds(1800), usual(hour)));
        }
        assertThat(hub.ingest(batch.append(']').toString()).statusCode()).isEqualTo(202);
        Eventually.eventually(() -> {
            assertThat(hub.json("/api/sites/" + id + "/history?from=" + thisHour.minus(2, ChronoUnit.HOURS)))
                    .hasSize(2);
            // One made while the history was being loaded knows but a part of it.
            assertThat(hub.get("/api/forecast/hourly?site=" + id).headers().firstValue("Forecast-Known-Hours"))
                    .contains(Integer.toString(24 * DAYS));
        });
    }

    static int usual(Instant at) {
        int hour = at.atOffset(ZoneOffset.UTC).getHour();
        return hour >= 8 && hour < 20 ? BY_DAY : BY_NIGHT;
    }

    JsonNode forecast(int hours) {
        return hub.json("/api/forecast/hourly?hours=" + hours + "&site=" + id);
    }

    /** So many people, five times since the full hour. */
    void count(int people) {
        Instant now = Instant.now();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        long millis = ChronoUnit.MILLIS.between(hour, now);
        StringBuilder batch = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            batch.append(batch.isEmpty() ? "[" : ",").append(reading(hour.plusMillis(millis * i / 5), people));
        }
        assertThat(hub.ingest(batch.append(']').toString()).statusCode()).isEqualTo(202);
        Eventually.eventually(() -> assertThat(hub.json("/api/occupancy/current?site=" + id)
                        .path("count")
                        .asInt())
                .isEqualTo(people));
    }

    private String reading(Instant ts, int count) {
        return "{\"ts\":\"" + ts + "\",\"count\":" + count + ",\"device_id\":\"" + id + "\",\"site_id\":\"" + id
                + "\"}";
    }
}
