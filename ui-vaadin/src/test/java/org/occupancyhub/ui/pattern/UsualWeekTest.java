package org.occupancyhub.ui.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

class UsualWeekTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 30));

    @Test
    void anHourIsTheMedianOfThoseThatWereSeenAtThatTimeOfTheSite() {
        UsualWeek week = UsualWeek.of(
                hours(
                        OpeningHours.ALWAYS,
                        row("2026-03-02T17:00:00Z", 10),
                        row("2026-03-09T17:00:00Z", 90),
                        row("2026-03-16T17:00:00Z", 20)),
                MARCH);

        assertThat(week.at(DayOfWeek.MONDAY, 18).people()).isEqualTo(20); // an hour east of UTC
        assertThat(week.at(DayOfWeek.MONDAY, 18).seen()).isEqualTo(3);
        assertThat(week.at(DayOfWeek.MONDAY, 17).people()).isNull();
        assertThat(week.at(DayOfWeek.MONDAY, 17).closed()).isFalse();
    }

    @Test
    void oneBusyDayDoesNotOutweighAHabit() {
        LocalHours hours = hours(
                OpeningHours.ALWAYS,
                row("2026-03-02T17:00:00Z", 10),
                row("2026-03-09T17:00:00Z", 10),
                row("2026-03-16T17:00:00Z", 10),
                row("2026-03-03T17:00:00Z", 99));

        UsualWeek week = UsualWeek.of(hours, MARCH);

        assertThat(week.at(DayOfWeek.TUESDAY, 18).thin()).isTrue();
        assertThat(week.telling()).containsExactly(week.at(DayOfWeek.MONDAY, 18));
    }

    @Test
    void whatIsOutsideThePeriodDoesNotCount() {
        LocalHours hours = hours(OpeningHours.ALWAYS, row("2026-03-01T22:00:00Z", 7), row("2026-03-29T22:00:00Z", 7));

        assertThat(UsualWeek.of(hours, MARCH).known()).isEmpty();
    }

    @Test
    void whereTheSiteNeverOpensItIsClosedAndNotQuietWhateverACounterSaid() {
        OpeningHours workdays = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, new OpeningHours.Hours(LocalTime.of(6, 30), LocalTime.of(9, 0))));

        UsualWeek week = UsualWeek.of(hours(workdays, row("2026-03-02T03:00:00Z", 4)), MARCH);

        assertThat(week.at(DayOfWeek.MONDAY, 4)).isEqualTo(new UsualWeek.Cell(DayOfWeek.MONDAY, 4, null, true, 0));
        assertThat(week.at(DayOfWeek.MONDAY, 6).closed()).isFalse();
        assertThat(week.at(DayOfWeek.SUNDAY, 8).closed()).isTrue();
        assertThat(week.firstHour()).isEqualTo(6);
        assertThat(week.lastHour()).isEqualTo(8);
    }

    @Test
    void theHoursOfAClosureAreLeftOut() {
        OpeningHours hours = OpeningHours.ALWAYS.with(List.of(Closure.parse("2026-03-09", "2026-03-09", "works")));

        UsualWeek week =
                UsualWeek.of(hours(hours, row("2026-03-02T17:00:00Z", 50), row("2026-03-09T17:00:00Z", 0)), MARCH);

        assertThat(week.at(DayOfWeek.MONDAY, 18).people()).isEqualTo(50);
    }

    @Test
    void theHourThatComesTwiceInAutumnIsTwoHours() {
        LocalHours hours = hours(OpeningHours.ALWAYS, row("2026-10-25T00:00:00Z", 10), row("2026-10-25T01:00:00Z", 30));

        UsualWeek week = UsualWeek.of(hours, new Period(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 26)));

        assertThat(week.at(DayOfWeek.SUNDAY, 2)).isEqualTo(new UsualWeek.Cell(DayOfWeek.SUNDAY, 2, 20.0, false, 2));
    }

    @Test
    void theDayOfAYearIsItsFullestHourAndAClosedOneHasNone() {
        OpeningHours opening = OpeningHours.ALWAYS.with(List.of(Closure.parse("2026-03-09", "2026-03-09", "works")));

        YearOfPeaks year =
                YearOfPeaks.of(hours(opening, row("2026-03-02T10:00:00Z", 20), row("2026-03-02T17:00:00Z", 60)), MARCH);

        assertThat(year.days()).hasSize(28);
        assertThat(year.days().get(0)).isEqualTo(new YearOfPeaks.Day(LocalDate.of(2026, 3, 2), 60.0, 18, false));
        assertThat(year.days().get(7)).isEqualTo(new YearOfPeaks.Day(LocalDate.of(2026, 3, 9), null, null, true));
        assertThat(year.days().get(8).closed()).isFalse();
        assertThat(year.closedDays(MARCH)).isEqualTo(1);
    }

    @Test
    void aYearIsWholeWeeksAndPeriodsKeepTheirWeekdays() {
        LocalDate last = LocalDate.of(2026, 11, 18);
        Period weeks = Period.endingOn(last, 12);

        assertThat(weeks.days()).isEqualTo(84);
        assertThat(weeks.last()).isEqualTo(last);
        assertThat(weeks.before().to()).isEqualTo(weeks.from());
        assertThat(weeks.yearBefore().last().getDayOfWeek()).isEqualTo(last.getDayOfWeek());
        assertThat(Period.yearTo(last).from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Period.yearTo(last).days()).isBetween(365L, 371L);
    }

    private static LocalHours hours(OpeningHours opening, HourRow... rows) {
        return LocalHours.of(site(opening), opening, List.of(rows));
    }

    private static HourRow row(String hour, double people) {
        return new HourRow(Instant.parse(hour), people, people, people, 6);
    }

    private static Site site(OpeningHours opening) {
        return new Site(
                new SiteId("gym"),
                "Gym",
                ZURICH,
                100,
                Duration.ofMinutes(10),
                opening,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }
}
