package org.occupancyhub.models.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.AreaId;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Area;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

class NowTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Site GYM = site(100, OpeningHours.ALWAYS);

    @Test
    void aReadingWithinThreeIntervalsIsLive() {
        Occupancy now = Now.of(GYM, List.of(reading(null, 1, 60)), NOW);

        assertThat(now.state()).isEqualTo(State.LIVE);
        assertThat(now.count()).isEqualTo(60);
        assertThat(now.utilization()).isEqualTo(0.6);
        assertThat(now.level()).isEqualTo(Level.BUSY);
        assertThat(now.asOf()).isEqualTo(NOW.minus(Duration.ofMinutes(1)));
    }

    @Test
    void atThreeIntervalsItIsStaleAndKeepsItsCountButHasNoLevel() {
        Occupancy now = Now.of(GYM, List.of(reading(null, 30, 60)), NOW);

        assertThat(now.state()).isEqualTo(State.STALE);
        assertThat(now.count()).isEqualTo(60);
        assertThat(now.level()).isNull();
        assertThat(Now.of(GYM, List.of(reading(null, 29, 60)), NOW).state()).isEqualTo(State.LIVE);
    }

    @Test
    void withoutAnyReadingNothingIsKnownAndNothingIsZero() {
        Occupancy now = Now.of(GYM, List.of(), NOW);

        assertThat(now.state()).isEqualTo(State.NO_DATA);
        assertThat(now.count()).isNull();
        assertThat(now.utilization()).isNull();
        assertThat(now.level()).isNull();
        assertThat(now.asOf()).isNull();
        assertThat(now.areas()).allSatisfy(area -> assertThat(area.count()).isNull());
    }

    @Test
    void aDeviceThatFellSilentLongBeforeTheOthersDoesNotCount() {
        Occupancy now =
                Now.of(GYM, List.of(reading("hall", 0, 10), reading("hall", 30, 5), reading("pool", 31, 40)), NOW);

        assertThat(now.count()).isEqualTo(15);
        assertThat(now.areas())
                .extracting(area -> area.area().id().value(), Occupancy.AreaCount::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("hall", 15),
                        org.assertj.core.groups.Tuple.tuple("pool", null));
    }

    @Test
    void aSiteThatFellSilentKeepsTheSumOfItsLastMoment() {
        assertThat(Now.of(GYM, List.of(reading("hall", 600, 10), reading("pool", 620, 5)), NOW)
                        .count())
                .isEqualTo(15);
    }

    @Test
    void behindClosedDoorsOnlyAFreshCountIsTold() {
        Site closed = site(
                100,
                new OpeningHours(
                        Map.of(DayOfWeek.MONDAY, new OpeningHours.Hours(LocalTime.of(6, 0), LocalTime.of(10, 0)))));

        Occupancy fresh = Now.of(closed, List.of(reading(null, 1, 3)), NOW);
        assertThat(fresh.state()).isEqualTo(State.CLOSED);
        assertThat(fresh.count()).isEqualTo(3);
        assertThat(fresh.level()).isNull();

        Occupancy old = Now.of(closed, List.of(reading("hall", 60, 3)), NOW);
        assertThat(old.state()).isEqualTo(State.CLOSED);
        assertThat(old.count()).isNull();
        assertThat(old.areas()).allSatisfy(area -> assertThat(area.count()).isNull());
        assertThat(Now.of(closed, List.of(), NOW).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void withoutACapacityThereIsACountButNoShareAndNoLevel() {
        Occupancy now = Now.of(site(null, OpeningHours.ALWAYS), List.of(reading(null, 1, 60)), NOW);

        assertThat(now.count()).isEqualTo(60);
        assertThat(now.utilization()).isNull();
        assertThat(now.level()).isNull();
    }

    private static NewestReading reading(String area, int minutesAgo, int count) {
        return new NewestReading(area, NOW.minus(Duration.ofMinutes(minutesAgo)), count);
    }

    private static Site site(Integer capacity, OpeningHours hours) {
        return new Site(
                new SiteId("gym"),
                "Gym",
                ZoneId.of("UTC"),
                capacity,
                Duration.ofMinutes(10),
                hours,
                Thresholds.DEFAULT,
                List.of(new Area(new AreaId("hall"), "Hall", null), new Area(new AreaId("pool"), "Pool", null)),
                false);
    }
}
