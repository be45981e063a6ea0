package org.occupancyhub.models.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventValuesTest {

    private static final DeviceId DEVICE = new DeviceId("door-1");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Property(tries = 200)
    void everyWholeNumberUpToAMillionIsACount(@ForAll @IntRange(max = Count.MAX) int people) {
        assertThat(new Count(people).people()).isEqualTo(people);
    }

    @Test
    void aCountSaysWhatItMustBeAndWhatItWas() {
        assertThatThrownBy(() -> new Count(-3))
                .isInstanceOf(InvalidEventException.class)
                .hasMessage("count must be a whole number from 0 to 1000000, but was -3");
        assertThatThrownBy(() -> new Count(1_000_001)).hasMessageContaining("but was 1000001");
        assertThatThrownBy(() -> new Passage(1, -1))
                .hasMessage("out must be a whole number from 0 to 1000000, but was -1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a\tb", "a\0", "a\u202Eb", "a\nb", "\uD800"})
    void namesThatCannotBeSeenOrTypedAreRefused(String name) {
        assertThatThrownBy(() -> new DeviceId(name)).isInstanceOf(InvalidEventException.class);
        assertThatThrownBy(() -> new SiteId(name)).isInstanceOf(InvalidEventException.class);
        assertThatThrownBy(() -> new AreaId(name)).isInstanceOf(InvalidEventException.class);
        assertThatThrownBy(() -> new EventId(name)).isInstanceOf(InvalidEventException.class);
    }

    @Test
    void namesHaveALongestLength() {
        assertThatCode(() -> new DeviceId("x".repeat(200))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new DeviceId("x".repeat(201))).hasMessageStartingWith("device_id must be 1 to 200");
        assertThatCode(() -> new SiteId("Zürich Stadelhofen")).doesNotThrowAnyException();
    }

    @Test
    void theSameReadingHasTheSameIdAndACorrectedOneAnother() {
        assertThat(EventId.of(DEVICE, NOW, new Count(5))).isEqualTo(EventId.of(DEVICE, NOW, new Count(5)));
        assertThat(EventId.of(DEVICE, NOW, new Count(5))).isNotEqualTo(EventId.of(DEVICE, NOW, new Count(6)));
        assertThat(EventId.of(DEVICE, NOW, new Count(5)))
                .isNotEqualTo(EventId.of(DEVICE, NOW.plusSeconds(1), new Count(5)));
    }

    @Test
    void anEventMayBeTenMinutesAheadOfItsArrivalAndNotMore() {
        assertThatCode(() -> event(NOW.plusSeconds(600))).doesNotThrowAnyException();
        assertThatThrownBy(() -> event(NOW.plusSeconds(601))).hasMessageStartingWith("ts must be between");
        assertThatThrownBy(() -> event(Instant.parse("1999-12-31T23:59:59Z"))).hasMessageStartingWith("ts must be");
    }

    @Test
    void timesAreKeptToTheMicrosecondThatTheDatabaseKeeps() {
        assertThat(event(Instant.parse("2026-03-02T09:00:00.123456789Z")).ts())
                .isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
    }

    @Test
    void aPlaceWithoutASiteIsNone() {
        assertThatThrownBy(() -> new Placement(null, new AreaId("hall"), null, null))
                .hasMessageStartingWith("site_id must be given");
        assertThatThrownBy(() -> new Placement(new SiteId("gym"), null, null, 0))
                .hasMessageStartingWith("capacity");
    }

    @Test
    void whatIsShownOfAWrongValueIsShortAndOneLine() {
        assertThat(InvalidEventException.show("a\nb\0" + "x".repeat(100)))
                .isEqualTo("\"a\uFFFDb\uFFFD" + "x".repeat(76) + "…\"");
        assertThat(InvalidEventException.show(null)).isEqualTo("missing");
    }

    private static OccupancyEvent event(Instant ts) {
        return new OccupancyEvent(
                EventId.of(DEVICE, ts, new Count(1)), ts, DEVICE, new Count(1), "test", NOW, Placement.UNKNOWN);
    }
}
