package org.occupancyhub.forecast.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.site.SpecialTime;
import org.occupancyhub.models.site.SpecialTime.Kind;

class NamedDaysTest {

    private static final int HOURS = 200;

    @Test
    void anEventIsKnownByItsNameInEveryHourThatItTouches() {
        SpecialDays days = NamedDays.of(
                List.of(SpecialTime.parse(Kind.EVENT, "Open day", "2026-03-02T10:30", "2026-03-02T12:15")));

        assertThat(days.event(hour("2026-03-02T09:00"))).isNull();
        assertThat(days.event(hour("2026-03-02T10:00"))).isEqualTo("Open day");
        assertThat(days.event(hour("2026-03-02T12:00"))).isEqualTo("Open day");
        assertThat(days.event(hour("2026-03-02T13:00"))).isNull();
        assertThat(days.season(hour("2026-03-02T10:00"))).isNull();
    }

    @Test
    void aSeasonHoldsItsLastDay() {
        SpecialDays days =
                NamedDays.of(List.of(SpecialTime.parse(Kind.SEASON, "Semester", "2026-02-16", "2026-05-29")));

        assertThat(days.season(hour("2026-02-15T23:00"))).isNull();
        assertThat(days.season(hour("2026-02-16T00:00"))).isEqualTo("Semester");
        assertThat(days.season(hour("2026-05-29T23:00"))).isEqualTo("Semester");
        assertThat(days.season(hour("2026-05-30T00:00"))).isNull();
    }

    @Test
    void withinALongerSeasonTheLaterOneIsMeantAndTheLongerOneGoesOnBehindIt() {
        SpecialDays days = NamedDays.of(List.of(
                SpecialTime.parse(Kind.SEASON, "Exams", "2026-03-10", "2026-03-11"),
                SpecialTime.parse(Kind.SEASON, "Semester", "2026-02-16", "2026-05-29")));

        assertThat(days.season(hour("2026-03-09T23:00"))).isEqualTo("Semester");
        assertThat(days.season(hour("2026-03-10T00:00"))).isEqualTo("Exams");
        assertThat(days.season(hour("2026-03-12T00:00"))).isEqualTo("Semester");
    }

    @Property
    void everyHourHasTheNameOfTheLastThatBeganAndTouchesIt(
            @ForAll @Size(max = 6) List<@IntRange(max = HOURS * 60) Integer> begins,
            @ForAll @IntRange(min = 1, max = 5000) int minutes) {
        LocalDateTime start = LocalHour.start(Weeks.MONDAY);
        List<SpecialTime> times = begins.stream()
                .distinct()
                .map(begin -> new SpecialTime(
                        Kind.EVENT,
                        "from " + begin,
                        start.plusMinutes(begin),
                        start.plusMinutes(begin).plusMinutes(minutes)))
                .toList();
        SpecialDays days = NamedDays.of(times);

        for (int hour = Weeks.MONDAY - 2; hour < Weeks.MONDAY + HOURS + 100; hour++) {
            assertThat(days.event(hour)).isEqualTo(lastThatTouches(times, LocalHour.start(hour)));
        }
    }

    private static String lastThatTouches(List<SpecialTime> times, LocalDateTime hour) {
        return times.stream()
                .filter(time ->
                        time.from().isBefore(hour.plusHours(1)) && time.until().isAfter(hour))
                .reduce((one, other) -> other.from().isAfter(one.from()) ? other : one)
                .map(SpecialTime::name)
                .orElse(null);
    }

    private static int hour(String local) {
        return LocalHour.of(LocalDateTime.parse(local));
    }
}
