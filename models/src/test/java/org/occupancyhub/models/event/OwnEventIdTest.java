package org.occupancyhub.models.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnEventIdTest {

    private static final Instant TS = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void noDeviceTakesTheIdOfAnothersReading() {
        EventId theirs = EventId.of(new DeviceId("b"), TS, new Count(55));
        OccupancyEvent mine = event("a", theirs);

        assertThat(mine.withItsOwnId().eventId()).isNotEqualTo(theirs);
        assertThat(mine.withItsOwnId().eventId())
                .as("the same twice is one")
                .isEqualTo(event("a", theirs).withItsOwnId().eventId());
        assertThat(event("c", theirs).withItsOwnId().eventId())
                .isNotEqualTo(mine.withItsOwnId().eventId());
    }

    @Test
    void anIdThatFollowsFromTheReadingIsItsOwnAlready() {
        EventId derived = EventId.of(new DeviceId("a"), TS, new Count(7));

        assertThat(event("a", derived).withItsOwnId().eventId()).isEqualTo(derived);
    }

    private static OccupancyEvent event(String device, EventId id) {
        return new OccupancyEvent(id, TS, new DeviceId(device), new Count(7), "http", TS, Placement.UNKNOWN);
    }
}
