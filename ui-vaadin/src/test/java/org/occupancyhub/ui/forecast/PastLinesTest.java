package org.occupancyhub.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.accuracy.PastHour;

class PastLinesTest {

    private static final Instant START = Instant.parse("2026-11-19T00:00:00Z");
    private static final long MINUTE = 60_000;

    @Test
    void aLineRunsFromEdgeToEdgeAndBreaksWhereNothingIsKnownOrTheSiteIsClosed() {
        List<PastLines.Point> points = PastLines.of(
                        List.of(
                                hour(8, false, 10.0),
                                hour(9, false, 12.0),
                                hour(10, false, null),
                                hour(11, false, 9.0),
                                hour(12, true, 3.0)),
                        START,
                        PastHour::counted)
                .points();
        assertThat(points)
                .extracting(
                        point -> point.x() / MINUTE,
                        point -> point.hour() == null ? null : point.hour().counted())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(480L, 10.0),
                        org.assertj.core.groups.Tuple.tuple(510L, 10.0),
                        org.assertj.core.groups.Tuple.tuple(570L, 12.0),
                        org.assertj.core.groups.Tuple.tuple(600L, 12.0),
                        org.assertj.core.groups.Tuple.tuple(600L, null),
                        org.assertj.core.groups.Tuple.tuple(660L, 9.0),
                        org.assertj.core.groups.Tuple.tuple(690L, 9.0),
                        org.assertj.core.groups.Tuple.tuple(720L, 9.0),
                        org.assertj.core.groups.Tuple.tuple(720L, null));
    }

    @Test
    void nothingKnownIsNoLine() {
        assertThat(PastLines.of(List.of(hour(8, false, null)), START, PastHour::counted)
                        .points())
                .isEmpty();
    }

    private static PastHour hour(int hour, boolean closed, Double counted) {
        return new PastHour(START.plusSeconds(hour * 3600L), closed, null, counted);
    }
}
