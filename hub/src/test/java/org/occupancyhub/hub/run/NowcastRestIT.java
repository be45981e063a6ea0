package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.Eventually;

/** What was counted since the full hour shows in the next hours. */
class NowcastRestIT {

    private static final int SURGE = 200;

    private final HubUnderTest hub = HubUnderTest.shared();

    @Test
    void aSurgeInTheRunningHourShowsInTheNextHoursAndFades() {
        SiteOfThreeWeeks site = new SiteOfThreeWeeks(hub, "surge");
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        JsonNode before = site.forecast(8);

        site.count(SURGE);

        Eventually.eventually(() -> {
            JsonNode after = site.forecast(8);
            if (!Instant.now().truncatedTo(ChronoUnit.HOURS).equals(hour)) {
                return; // the hour turned meanwhile: then the surge is past, and no nowcast shows it
            }
            assertThat(more(before, after, 0)).isGreaterThan(60);
            assertThat(more(before, after, 1)).isGreaterThan(40);
            assertThat(deviation(before, after, 2)).isBetween(3.0, deviation(before, after, 1));
            assertThat(deviation(before, after, 5)).isLessThan(deviation(before, after, 2));
            assertThat(more(before, after, 6)).isZero();
            assertThat(more(before, after, 7)).isZero();
            assertThat(hub.json("/api/occupancy/current?site=" + site.id)
                            .path("predicted")
                            .asInt())
                    .isGreaterThan(SiteOfThreeWeeks.usual(hour) + 60);
        });
    }

    /** In the measure of chance, which grows with the people: the night before a day that is thrice as full counts as any hour. */
    private static double deviation(JsonNode before, JsonNode after, int hour) {
        return more(before, after, hour)
                / Math.sqrt(before.get(hour).path("predicted").asDouble() + 1);
    }

    private static double more(JsonNode before, JsonNode after, int hour) {
        return after.get(hour).path("predicted").asDouble()
                - before.get(hour).path("predicted").asDouble();
    }
}
