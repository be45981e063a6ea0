package org.occupancyhub.forecast.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Almanac;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SpecialTime;
import org.occupancyhub.models.site.SpecialTime.Kind;
import org.occupancyhub.models.site.Thresholds;

class SiteRulesTest {

    private static final Site GYM = new Site(
            new SiteId("gym"),
            "Gym",
            ZoneOffset.UTC,
            null,
            Duration.ofMinutes(10),
            OpeningHours.ALWAYS,
            Thresholds.DEFAULT,
            List.of(),
            false);

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

    @Test
    void aSiteThatNamesItsOwnHolidaysKeepsThoseAndNoOthers() {
        int independenceDay = LocalHour.of(LocalDate.of(2016, 7, 4).atTime(12, 0));
        int labourDay = LocalHour.of(LocalDate.of(2016, 5, 1).atTime(12, 0));
        Holidays setting = PublicHolidays.of("US");

        assertThat(SiteRules.of(GYM, setting).isHoliday(independenceDay)).isTrue();

        SiteRules inZurich = SiteRules.of(GYM.with(new Almanac("CH-ZH", List.of())), setting);
        assertThat(inZurich.isHoliday(labourDay)).isTrue();
        assertThat(inZurich.isHoliday(independenceDay)).isFalse();

        SiteRules without = SiteRules.of(GYM.with(new Almanac(Almanac.NO_HOLIDAYS, List.of())), setting);
        assertThat(without.isHoliday(independenceDay)).isFalse();
    }

    @Test
    void aSiteBringsItsEventsAndSeasonsAlong() {
        Site site = GYM.with(new Almanac(null, List.of(SpecialTime.parse(Kind.EVENT, "Open day", "2016-03-05", null))));

        SiteRules rules = SiteRules.of(site, Holidays.NONE);

        assertThat(rules.event(LocalHour.of(LocalDate.of(2016, 3, 5).atTime(9, 0))))
                .isEqualTo("Open day");
        assertThat(rules.event(LocalHour.of(LocalDate.of(2016, 3, 6).atTime(9, 0))))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, 06:00, 22:00, 6, 21",
        "Europe/Zurich, 06:50, 22:05, 6, 22",
        "Asia/Kolkata, 06:00, 22:00, 5, 21",
        "Asia/Kathmandu, 06:45, 21:50, 6, 21"
    })
    void theFirstAndTheLastHourAreThoseInWhichAnybodyCanBeCounted(
            String zone, LocalTime opens, LocalTime closes, int first, int last) {
        Map<DayOfWeek, OpeningHours.Hours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, new OpeningHours.Hours(opens, closes));
        }
        Site site = new Site(
                new SiteId("gym"),
                "Gym",
                ZoneId.of(zone),
                null,
                Duration.ofMinutes(10),
                new OpeningHours(week),
                Thresholds.DEFAULT,
                List.of(),
                false);

        SiteRules rules = SiteRules.of(site, Holidays.NONE);

        int midnight = LocalHour.of(LocalDate.of(2026, 3, 4).atStartOfDay());
        assertThat(IntStream.range(0, LocalHour.DAY).filter(hour -> !rules.isClosed(midnight + hour)))
                .containsExactly(IntStream.rangeClosed(first, last).boxed().toArray(Integer[]::new));
    }
}
