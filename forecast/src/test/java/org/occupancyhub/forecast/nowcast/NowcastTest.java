package org.occupancyhub.forecast.nowcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.occupancyhub.forecast.nowcast.Expectations.reading;
import static org.occupancyhub.forecast.nowcast.Expectations.steady;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.history.SiteReading;

class NowcastTest {

    private static final double UNBOUND = Double.POSITIVE_INFINITY;
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final SiteForecast LEVEL = Expectations.of(UNBOUND, 24, 24, 24, 24, 24, 24, 24, 24);

    @Test
    void whatComesAsExpectedChangesNoMiddle() {
        assertThat(people(Nowcast.of(LEVEL, steady(45, 24)))).containsOnly(24.0);
    }

    @Test
    void withoutAReadingSinceTheOriginTheForecastIsTheSame() {
        assertThat(Nowcast.of(LEVEL, List.of())).isSameAs(LEVEL);
        assertThat(Nowcast.of(LEVEL, List.of(reading(-5, 80), reading(60, 80)))).isSameAs(LEVEL);
    }

    @Test
    void aSingleReadingIsShrunkAndHalvesWithEveryHour() {
        // One root of 25 more than the 24 expected: ordinary with 16/17, and shrunk to a half.
        SiteForecast nowcast = Nowcast.of(LEVEL, List.of(reading(30, 29)));

        double ordinary = 16 / 17.0;
        double nextHour = 5 * (ordinary * 0.5 * 0.5 + (1 - ordinary) * 0.9);
        double hourAfter = 5 * (ordinary * 0.5 * 0.25 + (1 - ordinary) * 0.81);
        assertThat(people(nowcast).get(1)).isEqualTo(24 + nextHour, EXACTLY);
        assertThat(people(nowcast).get(2)).isEqualTo(24 + hourAfter, EXACTLY);
    }

    @Test
    void theRunningHourIsWhatWasCountedAndTheRest() {
        double people = people(Nowcast.of(LEVEL, List.of(reading(30, 29)))).get(0);

        assertThat(people).isBetween(0.5 * 29 + 0.5 * 25, 0.5 * 29 + 0.5 * 29);
    }

    @Test
    void aSurgeThatReadingsAgreeOnShowsInTheNextHoursFadesAndIsLetGo() {
        List<Double> people = people(Nowcast.of(LEVEL, steady(55, 90)));

        assertThat(people.get(0)).isGreaterThan(85);
        assertThat(people.get(1)).isGreaterThan(70);
        assertThat(people.subList(0, 6)).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(people.get(5)).isGreaterThan(24).isLessThan(50);
        assertThat(people.subList(6, 8)).containsOnly(24.0);
    }

    @Test
    void oneWildReadingAmongOthersHardlyMovesAnything() {
        List<SiteReading> readings = List.of(reading(5, 24), reading(15, 24), reading(25, 24), reading(35, 500));

        assertThat(people(Nowcast.of(LEVEL, readings)).get(1)).isLessThan(29);
        assertThat(people(Nowcast.of(LEVEL, List.of(reading(35, 500)))).get(1)).isLessThan(34);
    }

    @Test
    void ofTwoReadingsThatDisagreeNeitherIsBelieved() {
        assertThat(people(Nowcast.of(LEVEL, List.of(reading(5, 24), reading(35, 500))))
                        .get(1))
                .isLessThan(29);
    }

    @Test
    void nothingLeavesWhatIsPossible() {
        SiteForecast full = Nowcast.of(Expectations.of(30, 24, 24, 24, 24), steady(55, 200));
        SiteForecast empty = Nowcast.of(Expectations.of(30, 24, 24, 24, 24), steady(55, 0));

        assertThat(people(full)).allMatch(people -> people <= 30);
        assertThat(people(empty)).allMatch(people -> people >= 0);
        assertThat(full.hours()).allMatch(hour -> hour.upper() <= 30 && hour.lower() >= 0);
    }

    @Test
    void closedStaysClosedAndNothingIsCarriedAcross() {
        SiteForecast evening = Expectations.of(100, 40, 30, -1, 20, 24);

        List<Double> people = people(Nowcast.of(evening, steady(55, 90)));

        assertThat(people.get(1)).isGreaterThan(40);
        assertThat(people.subList(2, 5)).containsExactly(0.0, 20.0, 24.0);
        SiteForecast shut = Expectations.of(100, -1, 20);
        assertThat(Nowcast.of(shut, steady(55, 90))).isSameAs(shut);
    }

    @Test
    void theMoreOfTheHourIsOverTheNarrowerItsInterval() {
        double before = width(LEVEL.hours().get(0));
        double early = width(Nowcast.of(LEVEL, steady(15, 24)).hours().get(0));
        double late = width(Nowcast.of(LEVEL, steady(55, 24)).hours().get(0));

        assertThat(early).isBetween(late, before);
        assertThat(late).isLessThan(before / 5);
        assertThat(width(Nowcast.of(LEVEL, steady(55, 24)).hours().get(1))).isLessThan(before);
        assertThat(width(Nowcast.of(LEVEL, steady(55, 24)).hours().get(2))).isEqualTo(before, EXACTLY);
    }

    @Test
    void withinTheHourARiseIsExpectedAndNoSurprise() {
        SiteForecast rising = Expectations.of(UNBOUND, 30, 60, 90, 120);
        List<SiteReading> asExpected = List.of(reading(0, 15), reading(15, 22.5), reading(30, 30), reading(45, 37.5));

        List<Double> people = people(Nowcast.of(rising, asExpected));

        assertThat(people.get(0)).isEqualTo(30, within(1.0));
        assertThat(people.subList(1, 4)).containsExactly(60.0, 90.0, 120.0);
    }

    private static List<Double> people(SiteForecast forecast) {
        return forecast.hours().stream().map(HourForecast::predicted).toList();
    }

    private static double width(HourForecast hour) {
        return hour.upper() - hour.lower();
    }
}
