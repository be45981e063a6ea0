package org.occupancyhub.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.occupancyhub.models.Warehouse.ARRIVAL;
import static org.occupancyhub.models.Warehouse.at;
import static org.occupancyhub.models.Warehouse.count;
import static org.occupancyhub.models.Warehouse.event;
import static org.occupancyhub.models.Warehouse.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.JdbcOverflows;
import org.occupancyhub.models.history.Overflow;
import org.occupancyhub.models.history.Overflows;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.Services;

@IntegrationTest
class ReadsIT {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private Warehouse hub;

    @BeforeEach
    void anEmptyWarehouse() {
        hub = new Warehouse(Services.database()).with(site("gym", "UTC", 100), site("pool", "UTC", 50));
    }

    @Test
    void nowIsTheNewestByEventTimeOfEveryDeviceWhateverCameLast() {
        hub.loader.load(List.of(
                event("hall", "2026-03-02T09:58:00Z", new Count(30), at("gym", "hall"), ARRIVAL),
                event("bar", "2026-03-02T09:50:00Z", new Count(7), at("gym", "bar"), ARRIVAL)));
        hub.loader.load(List.of(count("hall", "2026-03-02T09:00:00Z", 99)));
        hub.marts.refresh();

        List<Occupancy> all = hub.occupancies.at(hub.sites.all(), NOW);
        assertThat(all).extracting(one -> one.site().id().value()).containsExactly("gym", "pool");
        assertThat(all.get(0).count()).isEqualTo(37);
        assertThat(all.get(0).state()).isEqualTo(State.LIVE);
        assertThat(all.get(0).asOf()).isEqualTo(Instant.parse("2026-03-02T09:58:00Z"));
        assertThat(all.get(0).areas()).extracting(Occupancy.AreaCount::count).containsExactly(7, 30);
        assertThat(all.get(1).state()).isEqualTo(State.NO_DATA);
        assertThat(all.get(1).count()).isNull();
    }

    @Test
    void aClockThatRunsAheadWithinTheToleranceIsBelievedAndTheFutureIsNot() {
        hub.loader.load(List.of(
                count("a", "2026-03-02T09:59:00Z", 1),
                count("a", "2026-03-02T10:09:00Z", 2),
                count("a", "2026-03-02T10:11:00Z", 3)));
        hub.marts.refresh();
        assertThat(hub.occupancies.at(hub.sites.first(), NOW).count()).isEqualTo(2);
    }

    @Test
    void aCapacityThatCountsOftenExceedIsNamed() {
        hub.loader.load(java.util.stream.IntStream.range(0, 6)
                .boxed()
                .flatMap(hour -> java.util.stream.Stream.of(
                        event(
                                "hall",
                                "2026-03-01T%02d:10:00Z".formatted(hour),
                                new Count(111 + hour),
                                at("gym", "hall"),
                                ARRIVAL),
                        event(
                                "pool",
                                "2026-03-01T%02d:10:00Z".formatted(hour),
                                new Count(50),
                                at("pool", "pool"),
                                ARRIVAL)))
                .toList());
        hub.marts.refresh();

        Overflows overflows = new JdbcOverflows(new org.springframework.jdbc.core.JdbcTemplate(hub.dataSource));
        assertThat(overflows.since(Instant.parse("2026-03-01T00:00:00Z")))
                .containsExactly(new Overflow("gym", 100, 6, 116));
        assertThat(overflows.since(Instant.parse("2026-03-01T02:00:00Z")))
                .as("now and then is not often")
                .isEmpty();
    }

    @Test
    void theCourseIsTheMeanPerDeviceSummedOverDevicesAndEmptyStepsAreMissing() {
        hub.loader.load(List.of(
                count("a", "2026-03-02T09:01:00Z", 10),
                count("a", "2026-03-02T09:03:00Z", 20),
                count("b", "2026-03-02T09:02:00Z", 5),
                count("a", "2026-03-02T09:20:00Z", 8),
                count("a", "2026-03-02T09:30:00Z", 99)));
        hub.marts.refresh();

        Site gym = hub.sites.first();
        assertThat(hub.history.course(
                        gym.id(),
                        Instant.parse("2026-03-02T09:00:00Z"),
                        Instant.parse("2026-03-02T09:30:00Z"),
                        Duration.ofMinutes(5)))
                .containsExactly(
                        new SiteReading(Instant.parse("2026-03-02T09:03:00Z"), 20),
                        new SiteReading(Instant.parse("2026-03-02T09:20:00Z"), 8));
        assertThat(hub.history.course(new SiteId("nowhere"), Instant.EPOCH, NOW, Duration.ofHours(1)))
                .isEmpty();
        assertThatThrownBy(() -> hub.history.course(gym.id(), Instant.EPOCH, NOW, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
