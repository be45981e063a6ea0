package org.occupancyhub.forecast.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.history.HourRow;

class HourlySeriesTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void anHourIsTheMeanOfItsReadingsInAnyOrder() {
        HourlySeries series = new HourlySeriesBuilder(ZURICH)
                .add(Instant.parse("2026-05-04T10:59:59Z"), 30)
                .add(Instant.parse("2026-05-01T10:00:00Z"), 7)
                .add(Instant.parse("2026-05-04T10:00:00Z"), 10)
                .build();

        assertThat(series.at(hour("2026-05-04T12:00"))).isEqualTo(20);
        assertThat(series.at(hour("2026-05-01T12:00"))).isEqualTo(7);
        assertThat(series.first()).isEqualTo(hour("2026-05-01T12:00"));
        assertThat(series.end()).isEqualTo(hour("2026-05-04T13:00"));
    }

    @Test
    void anHourWithoutAReadingIsMissing() {
        HourlySeries series = new HourlySeriesBuilder(ZURICH)
                .add(Instant.parse("2026-05-04T10:00:00Z"), 10)
                .add(Instant.parse("2026-05-04T12:00:00Z"), 10)
                .build();

        assertThat(series.at(hour("2026-05-04T13:00"))).isNaN();
        assertThat(series.at(hour("2026-05-04T11:00"))).isNaN();
        assertThat(series.at(hour("2030-01-01T00:00"))).isNaN();
        assertThat(new HourlySeriesBuilder(ZURICH).build().isEmpty()).isTrue();
    }

    @Test
    void theHourThatSpringSkipsIsMissingAndTheNextOnesKeepTheirNames() {
        HourlySeriesBuilder builder = new HourlySeriesBuilder(ZURICH);
        Instant midnight = Instant.parse("2026-03-28T23:00:00Z");
        for (int i = 0; i < 5; i++) {
            builder.add(midnight.plusSeconds(3600L * i), i);
        }

        HourlySeries series = builder.build();

        assertThat(series.copy(hour("2026-03-29T00:00"), hour("2026-03-29T06:00")))
                .containsExactly(0, 1, Double.NaN, 2, 3, 4);
    }

    @Test
    void theHourThatAutumnDoublesIsOneOfAllItsReadings() {
        HourlySeries series = new HourlySeriesBuilder(ZURICH)
                .add(Instant.parse("2026-10-25T00:10:00Z"), 10)
                .add(Instant.parse("2026-10-25T00:40:00Z"), 20)
                .add(Instant.parse("2026-10-25T01:10:00Z"), 60)
                .build();

        assertThat(series.at(hour("2026-10-25T02:00"))).isEqualTo(30);
        assertThat(series.end() - series.first()).isEqualTo(1);
    }

    @Test
    void rowsOfTheMartGiveTheSameAsTheirReadings() {
        HourlySeries series = HourlySeries.ofRows(
                List.of(
                        new HourRow(Instant.parse("2026-10-25T00:00:00Z"), 15, 10, 20, 2),
                        new HourRow(Instant.parse("2026-10-25T01:00:00Z"), 60, 60, 60, 1)),
                ZURICH);

        assertThat(series.at(hour("2026-10-25T02:00"))).isEqualTo(30);
    }

    @Test
    void whereTheOffsetIsHalfAnHourARowStandsForTheLocalHourInWhichItStarts() {
        HourlySeries series = HourlySeries.ofRows(
                List.of(new HourRow(Instant.parse("2026-05-04T10:00:00Z"), 15, 10, 20, 2)), ZoneId.of("Asia/Kolkata"));

        assertThat(series.at(hour("2026-05-04T15:00"))).isEqualTo(15);
    }

    @Test
    void whatWasKnownBeforeAnOriginShowsNothingOfWhatCameLater() {
        HourlySeries series = Weeks.of(2, hour -> 5);
        int origin = Weeks.MONDAY + 100;

        HourlySeries past = series.before(origin);

        assertThat(past.end()).isEqualTo(origin);
        assertThat(past.at(origin - 1)).isEqualTo(5);
        assertThat(past.at(origin)).isNaN();
        assertThat(series.before(Weeks.MONDAY).isEmpty()).isTrue();
        assertThat(series.before(series.end() + 5)).isSameAs(series);
    }

    @Test
    void onlyHoursWithACountAreCountedAndOnlyThoseThatWereKnown() {
        HourlySeries series = HourlySeries.of(100, 1, Double.NaN, 3, Double.NaN, 5);

        assertThat(series.counted()).isEqualTo(3);
        assertThat(series.before(103).counted()).isEqualTo(2);
        assertThat(HourlySeries.EMPTY.counted()).isZero();
    }

    @Test
    void aReadingWithAYearGoneWrongIsRefusedInsteadOfTakingAllMemory() {
        HourlySeriesBuilder builder = new HourlySeriesBuilder(ZURICH).add(Instant.parse("2026-05-04T10:00:00Z"), 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(Instant.parse("9999-05-04T10:00:00Z"), 1))
                .withMessageContaining("within 200 years");
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(LocalHour.ofWeek(hour("2026-11-23T00:00"))).isZero();
        assertThat(LocalHour.ofWeek(hour("1969-12-28T23:00"))).isEqualTo(167);
        assertThat(LocalHour.start(hour("1969-12-28T23:00"))).isEqualTo("1969-12-28T23:00");
    }

    private static int hour(String local) {
        return LocalHour.of(LocalDateTime.parse(local));
    }

    @Test
    void whatWasKnownBeforeAnOriginEndsWithTheLastCountAsIfNothingHadFollowed() {
        HourlySeries series = HourlySeries.of(100, 1, 2, Double.NaN, Double.NaN, 5, 6);

        assertThat(series.before(104).end()).isEqualTo(102);
        assertThat(series.before(105).end()).isEqualTo(105);
        assertThat(HourlySeries.of(100, 1, Double.NaN, 3).before(101).fingerprint())
                .isEqualTo(HourlySeries.of(100, 1).fingerprint());
    }

    @Test
    void aFingerprintIsThatOfTheHoursAndValuesAndOfNothingElse() {
        HourlySeries series = HourlySeries.of(100, 1, 2, Double.NaN, 4, 5);

        assertThat(series.before(104).fingerprint())
                .isEqualTo(HourlySeries.of(100, 1, 2, Double.NaN, 4).fingerprint())
                .isEqualTo(HourlySeries.of(100, 1, 2, Double.NaN, 4, 7, 8)
                        .before(104)
                        .fingerprint());
        assertThat(Set.of(
                        series.fingerprint(),
                        series.before(104).fingerprint(),
                        HourlySeries.of(101, 1, 2, Double.NaN, 4, 5).fingerprint(),
                        HourlySeries.of(100, 2, 1, Double.NaN, 4, 5).fingerprint(),
                        HourlySeries.of(100, 1, 2, 0, 4, 5).fingerprint(),
                        HourlySeries.EMPTY.fingerprint()))
                .hasSize(6);
    }
}
