package org.occupancyhub.forecast.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.site.OpeningHours;

class SiteRulesTest {

    private static final OpeningHours MONDAYS = new OpeningHours(
            Map.of(DayOfWeek.MONDAY, new OpeningHours.Hours(LocalTime.of(6, 30), LocalTime.of(22, 15))));

    @Test
    void anHourThatIsOpenForAPartOfItIsOpen() {
        SiteRules rules = new SiteRules(100, MONDAYS, Holidays.NONE);

        assertThat(rules.isClosed(Weeks.MONDAY + 5)).isTrue();
        assertThat(rules.isClosed(Weeks.MONDAY + 6)).isFalse();
        assertThat(rules.isClosed(Weeks.MONDAY + 22)).isFalse();
        assertThat(rules.isClosed(Weeks.MONDAY + 23)).isTrue();
        assertThat(rules.isClosed(Weeks.MONDAY + 24 + 12)).isTrue();
    }

    @Test
    void peopleAreBoundedByCapacityAndOpeningHours() {
        SiteRules rules = new SiteRules(100, MONDAYS, Holidays.NONE);

        assertThat(rules.bound(Weeks.MONDAY + 12, 120)).isEqualTo(100);
        assertThat(rules.bound(Weeks.MONDAY + 12, -3)).isZero();
        assertThat(rules.bound(Weeks.MONDAY + 3, 50)).isZero();
        assertThat(SiteRules.UNKNOWN.bound(Weeks.MONDAY + 3, 1e6)).isEqualTo(1e6);
    }

    @Test
    void holidaysAreKnownByRuleForCountriesAndRegions() {
        assertThat(PublicHolidays.of("US").on(LocalDate.of(2016, 7, 4))).isTrue();
        assertThat(PublicHolidays.of("us").on(LocalDate.of(2016, 11, 24))).isTrue();
        assertThat(PublicHolidays.of("US").on(LocalDate.of(2016, 7, 5))).isFalse();
        assertThat(PublicHolidays.of("CH").on(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(PublicHolidays.of("CH-ZH").on(LocalDate.of(2026, 5, 1))).isTrue();
    }

    @Test
    void aPlaceWithoutKnownHolidaysIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("Atlantis"))
                .withMessageContaining("but was \"Atlantis\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.of("CH-XX"))
                .withMessageStartingWith("a region of CH must be one of [ag, ");
    }
}
