package org.occupancyhub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MutableClockTest {

    private final MutableClock clock = MutableClock.at("2026-03-29T00:59:59Z");

    @Test
    void itStandsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo("2026-03-29T00:59:59Z");
        clock.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo("2026-03-29T01:00:00Z");
        clock.set(Instant.EPOCH);
        assertThat(clock.millis()).isZero();
    }

    @Test
    void theSameClockInAnotherZoneMovesAlong() {
        MutableClock zurich = clock.withZone(ZoneId.of("Europe/Zurich"));
        clock.advance(Duration.ofHours(1));
        assertThat(zurich.instant()).isEqualTo(clock.instant());
        assertThat(zurich.getZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
    }
}
