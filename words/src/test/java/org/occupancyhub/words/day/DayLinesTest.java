package org.occupancyhub.words.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;

class DayLinesTest {

    private final Site gym = Days.site(120, Days.daily("06:30", "22:30"));

    @Test
    void theNewestPointIsTheCountOfNowNotAStepThatLacksDevices() {
        SiteDay day = Days.day(
                Days.now(gym, State.LIVE, 34, "14:18"),
                "14:20",
                List.of(Days.reading("14:00", 36), Days.reading("14:10", 35), Days.reading("14:18", 9)),
                List.of(),
                List.of());

        assertThat(lines(day, "14:20").actual())
                .containsExactly(
                        new DayLines.Point(840, 36.0), new DayLines.Point(850, 35.0), new DayLines.Point(858, 34.0));
    }

    @Test
    void aSilenceBreaksTheLineInsteadOfDrawingZeros() {
        SiteDay day = Days.day(
                Days.now(gym, State.LIVE, 34, "14:18"),
                "14:20",
                List.of(Days.reading("08:00", 50), Days.reading("10:00", 20), Days.reading("14:18", 34)),
                List.of(),
                List.of());

        assertThat(lines(day, "14:20").actual())
                .extracting(DayLines.Point::people)
                .containsExactly(50.0, null, 20.0, null, 34.0);
    }

    @Test
    void readingsOutsideTheOpeningHoursAreNotDrawn() {
        SiteDay day = Days.day(
                Days.now(gym, State.LIVE, 34, "14:18"),
                "14:20",
                List.of(Days.reading("05:00", 3), Days.reading("14:18", 34)),
                List.of(),
                List.of());

        assertThat(lines(day, "14:20").readings()).hasSize(1);
    }

    @Test
    void theForecastLeavesTheLastReadingAndEndsAtTheClosingWithNobody() {
        SiteDay day = Days.day(
                Days.now(gym, State.LIVE, 34, "14:18"),
                "14:20",
                List.of(),
                List.of(),
                Days.forecast(14, 23, h -> h == 18 ? 102 : 60));

        List<DayLines.Expected> forecast = lines(day, "14:20").forecast();

        assertThat(forecast.get(0)).isEqualTo(new DayLines.Expected(858, 34, 34, 34));
        assertThat(forecast.get(forecast.size() - 1)).isEqualTo(new DayLines.Expected(1350, 0, 0, 0));
        assertThat(forecast).allMatch(point -> point.lower() <= point.people() && point.people() <= point.upper());
        assertThat(lines(day, "14:20").peakAhead()).hasValueSatisfying(peak -> {
            assertThat(peak.x()).isEqualTo(18 * 60 + 30);
            assertThat(peak.people()).isEqualTo(102);
        });
    }

    @Test
    void afterASilenceTheForecastBeginsNowWithItsWholeBand() {
        SiteDay day = Days.day(
                Days.now(gym, State.STALE, 34, "13:44"), "14:20", List.of(), List.of(), Days.forecast(14, 23, h -> 60));

        DayLines.Expected first = lines(day, "14:20").forecast().get(0);

        assertThat(first.x()).isEqualTo(860);
        assertThat(first.upper() - first.lower()).isCloseTo(20, within(0.001));
    }

    @Test
    void nothingIsExpectedAfterTheClosing() {
        SiteDay day = Days.day(
                Days.now(gym, State.CLOSED, 0, "22:29"), "23:00", List.of(), List.of(), Days.forecast(23, 24, h -> 60));

        assertThat(lines(day, "23:00").forecast()).isEmpty();
    }

    @Test
    void whatIsUsualGoesThroughTheMiddleOfItsHoursAndBreaksWhereAnHourIsMissing() {
        Site always = Days.site(120, OpeningHours.ALWAYS);
        var hours = new java.util.ArrayList<>(Days.usual(0, 24, h -> h));
        hours.remove(12);
        DayLines lines = lines(
                Days.day(Days.now(always, State.NO_DATA, null, null), "14:20", List.of(), hours, List.of()), "14:20");

        assertThat(lines.usualAt(10 * 60 + 30))
                .hasValueSatisfying(people -> assertThat(people).isCloseTo(10, within(0.01)));
        assertThat(lines.usualAt(0)).hasValue(0.0);
        assertThat(lines.usualAt(1440)).hasValue(23.0);
        assertThat(lines.usualAt(12 * 60 + 30)).isEmpty();
    }

    @Test
    void withoutHoursNothingIsUsual() {
        DayLines lines = lines(
                Days.day(Days.now(gym, State.LIVE, 1, "14:18"), "14:20", List.of(), List.of(), List.of()), "14:20");

        assertThat(lines.usualAt(860)).isEmpty();
        assertThat(lines.peakAhead()).isEmpty();
    }

    private static DayLines lines(SiteDay day, String now) {
        return DayLines.of(day, Days.at(now));
    }
}
