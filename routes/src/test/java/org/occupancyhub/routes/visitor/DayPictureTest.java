package org.occupancyhub.routes.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.Days;

/** Where the words of the peak stand. */
class DayPictureTest {

    private static final OpeningHours HOURS = Days.daily("06:30", "22:30");

    @Test
    void theyStandOverAPeakThatLeavesThemRoomUnderTheLineOfTheCapacity() {
        assertThat(drawn(16, 70, 40)).contains("class=\"peak over\"");
    }

    /** A third of the way down is too high on a wall, where the letters are large: they touched the line. */
    @ParameterizedTest
    @CsvSource({"79,50", "79,40", "90,40", "120,40"})
    void besideAHigherPeakTheyCrossNoLine(int peak, double noRoomOver) {
        assertThat(drawn(16, peak, noRoomOver)).contains("class=\"peak\"");
    }

    @ParameterizedTest
    @CsvSource({"90, left", "70, above"})
    void theyDoNotLeaveThePictureAtItsEnd(int peak, String place) {
        assertThat(drawn(21, peak, 40)).contains("class=\"peak " + place + "\"");
    }

    /** At the left of the peak is now, at its right the end of the day: rather close to the capacity than across a line. */
    @ParameterizedTest
    @CsvSource({"74, over", "79, left"})
    void theyWouldRatherBeCloseToTheCapacityThanCrossNow(int peak, String place) {
        assertThat(drawn(19, peak, 40, 16)).contains("class=\"peak " + place + "\"");
    }

    /** Where people stay for hours, the words beside the peak lay on the line that goes down only then. */
    @Test
    void theyStandBehindTheFallingEdgeOfAWidePeak() {
        assertThat(drawn(40, 10, hour -> hour >= 13 && hour <= 15 ? 120 : 20))
                .containsPattern("class=\"peak\" style=\"left:(5[6-9]|6\\d)");
    }

    @Test
    void theyStandUnderAPeakAsWideAsTheRestOfTheDay() {
        assertThat(drawn(40, 10, hour -> hour >= 12 ? 119 : 60)).contains("class=\"peak under\"");
    }

    @ParameterizedTest
    @CsvSource({"3, '0,12,24'", "19, '0,20,40'", "17, '0,10,20,30'"})
    void withoutACapacityAScaleOfPeopleLeavesRoomOverThem(int people, String scale) {
        String drawn = drawn(null, 40, 10, hour -> people);

        assertThat(Pattern.compile("class=\"people\" style=\"top:[0-9.]+%\">\\s*(\\d+)")
                        .matcher(drawn)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly(scale.split(","));
        assertThat(drawn).doesNotContain("at-now high");
    }

    @Test
    void theWordOverNowMakesWayForADotAtTheTop() {
        assertThat(drawn(20, 40, 10, hour -> 10)).contains("at-now high");
    }

    private static String drawn(int peakHour, int peak, double noRoomOver) {
        return drawn(peakHour, peak, noRoomOver, 10);
    }

    private static String drawn(int peakHour, int peak, double noRoomOver, int nowHour) {
        return drawn(noRoomOver, nowHour, hour -> hour == peakHour ? peak : 20);
    }

    private static String drawn(double noRoomOver, int nowHour, IntToDoubleFunction expected) {
        return drawn(120, noRoomOver, nowHour, expected);
    }

    private static String drawn(Integer capacity, double noRoomOver, int nowHour, IntToDoubleFunction expected) {
        Visit visit = Visit.of(
                Days.day(
                        Days.now(Days.site(capacity, HOURS), State.LIVE, 20, nowHour + ":18"),
                        nowHour + ":20",
                        List.of(Days.reading("09:30", 18), Days.reading(nowHour + ":10", 20)),
                        List.of(),
                        Days.forecast(nowHour, 22, expected)),
                Days.at(nowHour + ":20"),
                new Roundings(Map.of()),
                List.of());
        return DayPicture.of(Words.english(), visit, "", noRoomOver).toString();
    }
}
