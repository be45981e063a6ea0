package org.occupancyhub.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.occupancyhub.models.site.Level;

class WordsTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    private final Words words = Words.english();

    @Test
    void countsAreWholeWithANarrowSpaceForThousandsAndATrueMinus() {
        assertThat(words.count(34)).isEqualTo("34");
        assertThat(words.count(101.6)).isEqualTo("102");
        assertThat(words.count(1_234_567)).isEqualTo("1\u202f234\u202f567");
        assertThat(words.count(-5)).isEqualTo("\u22125");
        assertThat(words.count(-0.2)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, Europe/Zurich",
        "Etc/GMT-7, UTC+7",
        "Etc/GMT+5, UTC\u22125",
        "Etc/GMT, UTC",
        "Etc/UTC, UTC",
        "Z, UTC",
        "America/New_York, America/New_York"
    })
    void aZoneIsSaidByItsPlaceOrByItsHoursEastAsEverybodyCountsThem(ZoneId zone, String said) {
        assertThat(words.zone(zone)).isEqualTo(said);
    }

    @Test
    void changesCarryTheirSign() {
        assertThat(words.change(9)).isEqualTo("+9");
        assertThat(words.change(-5)).isEqualTo("\u22125");
        assertThat(words.change(0)).isEqualTo("0");
    }

    @Test
    void sharesAndRangesAreSetAsTheDesignHasThem() {
        assertThat(words.percent(34 / 120.0)).isEqualTo("28\u00a0%");
        assertThat(words.percent(1.134)).isEqualTo("113\u00a0%");
        assertThat(words.range(88, 116)).isEqualTo("88\u2013116");
    }

    @ParameterizedTest
    @CsvSource({"0,0 min", "59,59 min", "60,1 h", "100,1 h 40 min", "1500,25 h", "2880,2 days", "-3,0 min"})
    void durationsAreSaidInMinutesHoursOrDays(long minutes, String said) {
        assertThat(words.duration(Duration.ofMinutes(minutes))).isEqualTo(said);
    }

    @Test
    void theHourThatTheClocksShowTwiceIsSaidToBeTheSecond() {
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        Words german = Words.in(Locale.GERMAN);

        assertThat(words.range(words.clock(first, ZURICH), words.clock(second, ZURICH)))
                .isEqualTo("02:30\u201302:30 (second)");
        assertThat(german.range(german.clock(first, ZURICH), german.clock(second, ZURICH)))
                .isEqualTo("02:30\u201302:30 (zum zweiten Mal)");
        assertThat(words.clock(Instant.parse("2026-10-25T02:00:00Z"), ZURICH)).isEqualTo("03:00");
        assertThat(words.clock(Instant.parse("2026-10-25T01:00:00Z"), ZURICH)).isEqualTo("02:00 (second)");
        assertThat(words.clock(second, ZoneOffset.UTC)).isEqualTo("01:30");
    }

    @Test
    void agesAreJustNowThenMinutesThenHoursThenTheDate() {
        assertThat(ago(Duration.ofSeconds(59))).isEqualTo("just now");
        assertThat(ago(Duration.ofSeconds(-90))).isEqualTo("just now");
        assertThat(ago(Duration.ofMinutes(2))).isEqualTo("2 min ago");
        assertThat(ago(Duration.ofMinutes(70))).isEqualTo("1 h 10 min ago");
        assertThat(ago(Duration.ofHours(30))).isEqualTo("Wed 18 Nov");
    }

    @Test
    void aMomentOfAnotherDaySaysWhich() {
        assertThat(words.moment(NOW.minusSeconds(3600), NOW, ZURICH)).isEqualTo("13:20");
        assertThat(words.moment(NOW.minus(Duration.ofDays(4)), NOW, ZURICH)).isEqualTo("Sun 15 Nov, 14:20");
    }

    @Test
    void datesAreFullAndInTheZoneThatIsGiven() {
        ZonedDateTime at = NOW.atZone(ZURICH);
        assertThat(words.dateAndTime(at)).isEqualTo("Thursday 19 November 2026, 14:20");
        assertThat(words.clock(NOW, ZoneId.of("Pacific/Chatham"))).isEqualTo("03:05");
        assertThat(words.weekday(at)).isEqualTo("Thursday");
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void everyLevelIsSaidWithItsFixedWord(Level level) {
        assertThat(words.level(level)).isEqualTo(level.word());
        assertThat(words.levelAlone(level)).isEqualToIgnoringCase(level.word()).matches("[A-Z].*");
    }

    @Test
    void aPhraseKnowsWhatIsStrongAndWhatMayBeLeftOut() {
        Phrase phrase = words.phrase("against.fewer", "4", "Thursday");

        assertThat(phrase.text()).isEqualTo("4 fewer than a usual Thursday at this time.");
        assertThat(phrase.parts().get(0)).isEqualTo(new Phrase.Part("4 fewer than a usual Thursday", true, false));
        assertThat(phrase.parts().get(1)).isEqualTo(new Phrase.Part(" at this time", false, true));
    }

    @Test
    void aValueWithAMarkInItStaysText() {
        assertThat(words.phrase("outlook.eases", "*~{0}", "<b>").text()).isEqualTo("Expected to ease, *~{0} from <b>.");
    }

    @Test
    void sentencesAreJoinedByASpaceUnlessOneIsEmpty() {
        Phrase one = words.phrase("outlook.none");
        assertThat(one.then(one).text()).isEqualTo("No forecast yet. No forecast yet.");
        assertThat(one.then(Phrase.NOTHING)).isEqualTo(one);
        assertThat(Phrase.NOTHING.then(one)).isEqualTo(one);
    }

    private String ago(Duration age) {
        return words.ago(NOW.minus(age), NOW, ZURICH);
    }

    @Test
    void aNameFromRightToLeftTurnsNothingAroundIt() {
        String restaurant = "\u0645\u0637\u0639\u0645";

        assertThat(words.say("visit.label", restaurant, "3 of 10.", ""))
                .isEqualTo("\u2068" + restaurant + "\u2069 today. 3 of 10. ");
        assertThat(words.phrase("stale.today", restaurant).text()).endsWith(" a usual \u2068" + restaurant + "\u2069.");
        assertThat(words.say("visit.label", "Caf\u00e9 \u5317", "3 of 10.", ""))
                .isEqualTo("Caf\u00e9 \u5317 today. 3 of 10. ");
    }
}
