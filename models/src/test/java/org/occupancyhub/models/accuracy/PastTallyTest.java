package org.occupancyhub.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastTallyTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void onlyHoursWithBothAreComparedAndTheOthersAreCountedApart() {
        PastTally tally = PastTally.of(List.of(
                hour(said(20, 15, 30), 30.0),
                hour(said(20, 15, 30), 34.0),
                hour(said(20, 15, 30), 5.0),
                hour(said(20, 15, 30), null),
                hour(null, 12.0),
                hour(null, null),
                new PastHour(AT, true, null, 3.0)));
        assertThat(tally.compared()).isEqualTo(3);
        assertThat(tally.within()).as("the end of the band belongs to it").isEqualTo(1);
        assertThat(tally.error()).isEqualTo((10 + 14 + 15) / 3.0);
        assertThat(tally.worst().orElseThrow().counted()).isEqualTo(5);
        assertThat(tally.unsaid()).isEqualTo(1);
        assertThat(tally.uncounted()).isEqualTo(1);
    }

    @Test
    void whereNothingIsComparedNothingIsClaimed() {
        PastTally tally = PastTally.of(List.of(hour(null, 3.0)));
        assertThat(tally.compared()).isZero();
        assertThat(tally.error()).isNaN();
        assertThat(tally.worst()).isEmpty();
    }

    private static PastHour.Said said(double predicted, double lower, double upper) {
        return new PastHour.Said(predicted, lower, upper);
    }

    private static PastHour hour(PastHour.Said said, Double counted) {
        return new PastHour(AT, false, said, counted);
    }
}
