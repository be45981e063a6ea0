package org.occupancyhub.routes.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

    private static String drawn(int peakHour, int peak, double noRoomOver) {
        return drawn(peakHour, peak, noRoomOver, 10);
    }

    private static String drawn(int peakHour, int peak, double noRoomOver, int nowHour) {
        Visit visit = Visit.of(
                Days.day(
                        Days.now(Days.site(120, HOURS), State.LIVE, 20, nowHour + ":18"),
                        nowHour + ":20",
                        List.of(Days.reading("09:30", 18), Days.reading(nowHour + ":10", 20)),
                        List.of(),
                        Days.forecast(nowHour, 22, hour -> hour == peakHour ? peak : 20)),
                Days.at(nowHour + ":20"),
                new Roundings(Map.of()),
                List.of());
        return DayPicture.of(Words.english(), visit, "", noRoomOver).toString();
    }
}
