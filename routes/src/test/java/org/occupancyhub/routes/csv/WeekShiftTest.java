package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WeekShiftTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void timesMoveByWholeWeeksOfTheCalendarToTheLastWeekAndNotIntoTheFuture() {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        Instant newest = Instant.parse("2016-08-14T21:00:00Z");

        WeekShift shift = WeekShift.to(now, newest, ZURICH);

        assertThat(shift.apply(newest)).isEqualTo("2026-11-22T22:00:00Z").isBefore(now);
        assertThat(WeekShift.to(now, now, ZURICH).weeks()).isZero();
        assertThat(WeekShift.to(now, now.plusSeconds(1), ZURICH).weeks()).isEqualTo(-1);
    }
}
