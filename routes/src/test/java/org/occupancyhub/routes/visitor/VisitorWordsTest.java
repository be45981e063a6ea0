package org.occupancyhub.routes.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.Days;
import org.occupancyhub.words.day.SiteNow;

/** Should I go? */
class VisitorWordsTest {

    private static final OpeningHours HOURS = Days.daily("06:30", "22:30");
    private static final Site GYM = Days.site(120, HOURS);

    private int step = 1;

    @Test
    void aQuietPlaceIsAGoodTimeAndItSaysUntilWhen() {
        VisitorWords said = say(Days.now(GYM, State.LIVE, 34, "14:18"), "14:20", 102);

        assertThat(said.kind()).isEqualTo("quiet");
        assertThat(said.title()).isEqualTo("Quiet now");
        assertThat(said.of()).isEqualTo("34 of 120");
        assertThat(said.sentence()).isEqualTo("Good time to come. Busy from about 18:10.");
        assertThat(said.age()).isEqualTo("Updated 2 min ago");
        assertThat(said.hours()).isEqualTo("open until 22:30");
    }

    @Test
    void aFullPlaceSaysWhenItEases() {
        VisitorWords said = say(Days.now(GYM, State.LIVE, 118, "14:18"), "14:20", 10);

        assertThat(said.title()).isEqualTo("Full now");
        assertThat(said.sentence()).isEqualTo("Better come later. Expected to ease, moderate from about 14:50.");
    }

    /** On the way down it is busy for a while: that is not what to wait for, and would read as if it got busier. */
    @ParameterizedTest
    @CsvSource({
        "en, 'Better come later. Expected to ease, moderate from about 18:00.'",
        "de, 'Kommen Sie besser später. Wird leerer, mäßig ab etwa 18:00.'"
    })
    void aVeryBusyPlaceThatEasesNamesTheLevelWorthComingFor(Locale language, String sentence) {
        assertThat(sentence(language, 100, new int[] {100, 92, 86, 78, 64, 50, 40, 30, 20}))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"en, There is room. Busy from about 16:50.", "de, Es gibt Platz. Belebt ab etwa 16:50."})
    void aPlaceThatGetsBusierNamesTheLevelToComeBefore(Locale language, String sentence) {
        assertThat(sentence(language, 45, new int[] {45, 55, 68, 88, 100, 110, 90, 60, 20}))
                .isEqualTo(sentence);
    }

    @Test
    void aPlaceThatFirstGetsFullerEasesAfterThat() {
        assertThat(sentence(Locale.ENGLISH, 80, new int[] {80, 60, 90, 117, 117, 90, 40, 30, 20}))
                .isEqualTo("Not much room. Expected to ease, moderate from about 20:00.");
    }

    @Test
    void aPlaceThatStaysBusyUntilItClosesEasesToThat() {
        assertThat(sentence(Locale.ENGLISH, 118, new int[] {118, 110, 105, 88, 88, 88, 88, 88, 88}))
                .contains("Expected to ease, very busy from about ");
    }

    @Test
    void aPlaceThatGetsFullerAndStaysSoDoesNotSayThatItDoesNot() {
        assertThat(sentence(Locale.ENGLISH, 80, new int[] {80, 90, 100, 117, 117, 117, 117, 117, 117}))
                .startsWith("Not much room. Full from about ");
        assertThat(sentence(Locale.ENGLISH, 118, new int[] {118, 118, 118, 118, 118, 118, 118, 118, 118}))
                .isEqualTo("Better come later. No busier later today.");
    }

    @Test
    void aClosureOfAnotherDayDoesNotEndADayWithoutAnEnd() {
        OpeningHours dayAndNight = Days.daily("00:00", "00:00");
        assertThat(hours(dayAndNight.with(List.of(Closure.parse("2025-12-24", "2025-12-26", "works")))))
                .isEqualTo("Always open");
    }

    @Test
    void anOldNumberIsNeverShownAsCurrent() {
        VisitorWords said = say(Days.now(GYM, State.LIVE, 34, "13:40"), "14:20", 102);

        assertThat(said.kind()).isEqualTo("stale");
        assertThat(said.title()).isEqualTo("No current data");
        assertThat(said.of()).isEqualTo("Last reading 13:40");
        assertThat(said.age()).isEqualTo("No reading for 40 min");
        assertThat(said.sentence()).doesNotContain("34");
    }

    @Test
    void aClosedPlaceSaysWhenItOpens() {
        VisitorWords said = say(Days.now(GYM, State.CLOSED, null, null), "05:00", 102);

        assertThat(said.title()).isEqualTo("Closed now");
        assertThat(said.of()).isEmpty();
        assertThat(said.sentence()).isEqualTo("Opens today at 06:30.");
        assertThat(said.hours()).isEqualTo("opens 06:30");
    }

    @Test
    void withoutACapacityThereIsACountAndNoLevel() {
        VisitorWords said = say(Days.now(Days.site(null, HOURS), State.LIVE, 34, "14:18"), "14:20", 102);

        assertThat(said.kind()).isEqualTo("no-data");
        assertThat(said.title()).isEqualTo("34 people now");
        assertThat(said.sentence()).startsWith("Most people, about 102, at ");
    }

    @Test
    void itIsOpenAtAllTimesOnlyWhereSomebodySaidSo() {
        assertThat(hours(OpeningHours.ALWAYS)).isEmpty();
        assertThat(hours(Days.daily("00:00", "00:00"))).isEqualTo("Always open");
    }

    private String hours(OpeningHours hours) {
        return say(Days.now(Days.site(120, hours), State.LIVE, 34, "14:18"), "14:20", 102)
                .hours();
    }

    @ParameterizedTest
    @CsvSource({"0,up to 5 of 120", "3,up to 5 of 120", "5,up to 5 of 120", "6,about 10 of 120", "34,about 35 of 120"})
    void smallCountsAreRoundedUpWhereTheSiteSaysSo(int people, String of) {
        step = 5;

        assertThat(say(Days.now(GYM, State.LIVE, people, "14:18"), "14:20", 102).of())
                .isEqualTo(of);
    }

    @Test
    void thePictureHoldsNoCountThatTheWordsHide() {
        Visit visit = visit(Days.now(GYM, State.LIVE, 3, "14:18"), "14:20", 20, 5);

        assertThat(visit.lines().readings()).allMatch(point -> point.people() == 5);
    }

    /** What is said at 14:20 with so many people in the hours from 14:00 on. */
    private static String sentence(Locale language, int count, int[] expected) {
        Visit visit = Visit.of(
                Days.day(
                        Days.now(GYM, State.LIVE, count, "14:18"),
                        "14:20",
                        List.of(),
                        List.of(),
                        Days.forecast(14, 23, hour -> expected[hour - 14])),
                Days.at("14:20"),
                new Roundings(Map.of()),
                List.of());
        return new VisitorWords(Words.in(language), visit).sentence();
    }

    private VisitorWords say(SiteNow now, String at, int peak) {
        return new VisitorWords(Words.english(), visit(now, at, peak, step));
    }

    private static Visit visit(SiteNow now, String at, int peak, int step) {
        return Visit.of(
                Days.day(
                        now,
                        at,
                        List.of(Days.reading("13:30", 2), Days.reading("13:40", 4)),
                        List.of(),
                        Days.forecast(14, 23, hour -> hour == 18 ? peak : Math.min(30, peak))),
                Days.at(at),
                new Roundings(Map.of(now.site().id(), step)),
                List.of());
    }
}
