package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.event.InvalidEventException;

class CsvTimesTest {

    private final CsvTimes times = CsvTimes.in(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T17:00:00+01:00, 2026-03-02T16:00:00Z",
        "2026-03-02 17:00, 2026-03-02T16:00:00Z",
        "02.03.2026 17:00, 2026-03-02T16:00:00Z",
        "2.3.2026 7:05, 2026-03-02T06:05:00Z",
        "02.03.2026  17:00:30, 2026-03-02T16:00:30Z",
        "'02.03.2026, 17:00', 2026-03-02T16:00:00Z",
        "28.03.2025 06:00, 2025-03-28T05:00:00Z",
        "02.03.2026 17:00+00:00, 2026-03-02T17:00:00Z"
    })
    void aTimeIsReadWithTheYearFirstOrTheDayFirstWithDots(String text, Instant expected) {
        assertThat(times.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02T17:00:00+01:00  | 2026-03-02T16:00:00Z",
                "2026-03-02 17:00:00-0700   | 2026-03-03T00:00:00Z",
                "2026-03-02 17:00:00 +01    | 2026-03-02T16:00:00Z",
                "2026-03-02T17:00Z          | 2026-03-02T17:00:00Z",
                "2026-03-02T17:00:00.123456 | 2026-03-02T16:00:00.123456Z",
                "2026-10-25 02:30           | 2026-10-25T00:30:00Z",
            })
    void timesAreReadInTheirOffsetOrInTheZone(String text, Instant expected) {
        assertThat(times.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02/03/2026 17:00",
                "2.3.26 17:00",
                "31.02.2026 17:00",
                "29.03.2026 02:30",
                "02.03.2026",
                "02.03.2026 25:00",
                "02.03.2026 17",
                "2026.03.02 17:00"
            })
    void whatIsAmbiguousOrNeverWasIsNoTime(String text) {
        assertThatThrownBy(() -> times.parse(text))
                .isInstanceOf(InvalidEventException.class)
                .hasMessageStartingWith("ts must be");
    }
}
