package org.occupancyhub.models.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteValuesTest {

    private static final OpeningHours WEEK = new OpeningHours(Map.of(
            DayOfWeek.MONDAY, new OpeningHours.Hours(LocalTime.of(6, 0), LocalTime.of(22, 0)),
            DayOfWeek.FRIDAY, new OpeningHours.Hours(LocalTime.of(18, 0), LocalTime.MIDNIGHT)));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T05:59, false",
        "2026-03-02T06:00, true",
        "2026-03-02T21:59, true",
        "2026-03-02T22:00, false",
        "2026-03-03T12:00, false",
        "2026-03-06T23:59, true",
        "2026-03-07T00:00, false"
    })
    void theDoorsAreOpenFromOpeningToBeforeClosing(LocalDateTime at, boolean open) {
        assertThat(WEEK.isOpenAt(at)).isEqualTo(open);
    }

    @Test
    void aSiteWithoutHoursIsAlwaysOpenAndNeverOpensAgain() {
        assertThat(OpeningHours.ALWAYS.isOpenAt(LocalDateTime.parse("2026-03-02T03:00")))
                .isTrue();
        assertThat(OpeningHours.ALWAYS.nextOpening(ZonedDateTime.parse("2026-03-02T03:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T05:00+01:00[Europe/Zurich], 2026-03-02T06:00+01:00[Europe/Zurich]",
        "2026-03-02T06:00+01:00[Europe/Zurich], 2026-03-06T18:00+01:00[Europe/Zurich]",
        "2026-03-27T18:00+01:00[Europe/Zurich], 2026-03-30T06:00+02:00[Europe/Zurich]"
    })
    void theNextOpeningIsByTheClockOnTheWall(ZonedDateTime now, ZonedDateTime next) {
        assertThat(WEEK.nextOpening(now)).contains(next);
    }

    @Test
    void openAtAllTimesIsNotWhatSomebodySaid() {
        OpeningHours said = week("00:00", "00:00");

        assertThat(OpeningHours.ALWAYS.isKnown()).isFalse();
        assertThat(OpeningHours.ALWAYS.roundTheClock()).isFalse();
        assertThat(said.isKnown()).isTrue();
        assertThat(said.roundTheClock()).isTrue();
        assertThat(week("00:00", "23:00").roundTheClock()).isFalse();
        assertThat(said.with(List.of(Closure.parse("2026-12-24", "2026-12-24", "works")))
                        .roundTheClock())
                .as("but for closures")
                .isTrue();
    }

    private static OpeningHours week(String opens, String closes) {
        OpeningHours.Hours hours = new OpeningHours.Hours(LocalTime.parse(opens), LocalTime.parse(closes));
        return new OpeningHours(Stream.of(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> hours)));
    }

    @Test
    void aClosureShortensADayAtItsEndsAndShutsTheDoorsInBetween() {
        OpeningHours hours = new OpeningHours(
                Map.of(
                        DayOfWeek.MONDAY, new OpeningHours.Hours(LocalTime.of(8, 0), LocalTime.of(20, 0)),
                        DayOfWeek.TUESDAY, new OpeningHours.Hours(LocalTime.of(8, 0), LocalTime.of(20, 0))),
                List.of(
                        Closure.parse("2026-03-02T12:00", "2026-03-02T13:00", "lunch"),
                        Closure.parse("2026-03-02T00:00", "2026-03-02T09:30", null),
                        Closure.parse("2026-03-03", "2026-03-09", "works")));

        assertThat(hours.on(LocalDate.parse("2026-03-02")))
                .contains(new OpeningHours.Hours(LocalTime.of(9, 30), LocalTime.of(20, 0)));
        assertThat(hours.isOpenAt(LocalDateTime.parse("2026-03-02T11:59"))).isTrue();
        assertThat(hours.isOpenAt(LocalDateTime.parse("2026-03-02T12:00"))).isFalse();
        assertThat(hours.on(LocalDate.parse("2026-03-03"))).isEmpty();
        ZoneId zone = ZoneId.of("Europe/Zurich");
        assertThat(hours.nextOpening(LocalDateTime.parse("2026-03-02T12:30").atZone(zone)))
                .contains(LocalDateTime.parse("2026-03-02T13:00").atZone(zone));
        assertThat(hours.nextOpening(LocalDateTime.parse("2026-03-02T21:00").atZone(zone)))
                .contains(LocalDateTime.parse("2026-03-10T08:00").atZone(zone));
    }

    @Test
    void aSiteThatNeverClosesButForAClosureOpensWhenThatEnds() {
        OpeningHours hours = OpeningHours.ALWAYS.with(List.of(Closure.parse("2026-12-24", "2027-01-06", "holidays")));
        ZoneId zone = ZoneId.of("Europe/Zurich");

        assertThat(hours.isOpenAt(LocalDateTime.parse("2026-12-23T23:59"))).isTrue();
        assertThat(hours.isOpenAt(LocalDateTime.parse("2026-12-24T00:00"))).isFalse();
        assertThat(hours.nextOpening(LocalDateTime.parse("2026-12-25T10:00").atZone(zone)))
                .contains(LocalDateTime.parse("2027-01-07T00:00").atZone(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13-01,, from must be a day such as 2026-12-24 or a local time such as 2026-12-24T14:00",
        "2026-12-24, soon, to must be a day such as 2026-12-24 or a local time such as 2026-12-24T14:00",
        "2026-12-24, 2026-12-20, 'it must end after it begins, but was \"2026-12-24\" to \"2026-12-20\"'"
    })
    void aClosureThatCannotBeSaysWhatIsWrong(String from, String to, String message) {
        assertThatThrownBy(() -> Closure.parse(from, to, null)).hasMessageContaining(message);
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> new OpeningHours.Hours(LocalTime.of(22, 0), LocalTime.of(6, 0)))
                .hasMessage("opening hours must end after they begin, but were 22:00-06:00");
    }

    @ParameterizedTest
    @CsvSource({
        "0, QUIET",
        "0.3499, QUIET",
        "0.35, MODERATE",
        "0.5999, MODERATE",
        "0.6, BUSY",
        "0.8, VERY_BUSY",
        "0.95, FULL",
        "1.7, FULL"
    })
    void aLevelBeginsAtItsThreshold(double share, Level level) {
        assertThat(Thresholds.DEFAULT.level(share)).isEqualTo(level);
    }

    @Test
    void thresholdsMustRise() {
        assertThatThrownBy(() -> new Thresholds(0.5, 0.5, 0.8, 0.9)).hasMessageContaining("must rise");
        assertThatThrownBy(() -> new Thresholds(0, 0.5, 0.8, 0.9)).hasMessageContaining("must rise");
        assertThatThrownBy(() -> new Thresholds(0.1, Double.NaN, 0.8, 0.9)).hasMessageContaining("must rise");
    }

    @ParameterizedTest
    @CsvSource({
        "Z, UTC",
        "+02:00, Etc/GMT-2",
        "UTC-5, Etc/GMT+5",
        "Etc/GMT-2, Etc/GMT-2",
        "Europe/Zurich, Europe/Zurich",
        "+05:30, +05:30"
    })
    void zonesHaveTheNameThatTheDatabaseReadsAlike(String zone, String name) {
        assertThat(DatabaseZones.portable(ZoneId.of(zone))).isEqualTo(name);
    }
}
