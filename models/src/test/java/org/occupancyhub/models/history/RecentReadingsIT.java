package org.occupancyhub.models.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.models.Warehouse.count;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.Warehouse;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class RecentReadingsIT {

    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void whenADeviceSpeaksTheOthersCountWithTheirLastWordForThreeIntervals() {
        Warehouse hub = new Warehouse(Services.database()).with(Warehouse.site("gym", "Europe/Zurich", 100));
        Site gym = hub.sites.first();
        hub.loader.load(List.of(
                count("left", "2026-03-02T09:25:00Z", 70),
                count("left", "2026-03-02T09:55:00Z", 7),
                count("right", "2026-03-02T10:05:00Z", 10),
                count("left", "2026-03-02T10:15:00Z", 20),
                count("right", "2026-03-02T10:15:00Z", 11),
                count("right", "2026-03-02T10:50:00Z", 12)));
        hub.marts.refresh();

        RecentReadings recent = new JdbcRecentReadings(new JdbcTemplate(hub.dataSource));

        assertThat(recent.since(gym, TEN, TEN.plusSeconds(50 * 60)))
                .containsExactly(
                        new SiteReading(Instant.parse("2026-03-02T10:05:00Z"), 17),
                        new SiteReading(Instant.parse("2026-03-02T10:15:00Z"), 31),
                        new SiteReading(Instant.parse("2026-03-02T10:50:00Z"), 12));
        assertThat(recent.since(gym, TEN, TEN.plusSeconds(10 * 60))).hasSize(1);
        assertThat(recent.since(Warehouse.site("other", "Europe/Zurich", 1), TEN, TEN.plusSeconds(3600)))
                .isEmpty();
    }
}
