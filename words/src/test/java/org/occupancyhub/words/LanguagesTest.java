package org.occupancyhub.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.models.site.Level;

class LanguagesTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-19");

    private final Words german = Words.in(Locale.GERMANY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE,de;q=0.9,en;q=0.8|de",
                "en-US,en;q=0.9,de;q=0.8|en",
                "fr,de;q=0.5,en;q=0.2|de",
                "de-CH|de-CH",
                "de-LI|de",
                "ja|en",
                "*|en",
                "''|en",
                "not a language;q=x|en"
            })
    void aBrowserIsAnsweredInTheFirstLanguageThatIsKnown(String wished, String tag) {
        assertThat(Words.accepting(wished).tag()).isEqualTo(tag);
    }

    @Test
    void whatWasChosenComesFirstUnlessNobodyKnowsIt() {
        assertThat(Words.choosing("de", "en").tag()).isEqualTo("de");
        assertThat(Words.choosing("xx", "de").tag()).isEqualTo("de");
        assertThat(Words.choosing(null, null).tag()).isEqualTo("en");
    }

    @Test
    void theMachineDoesNotDecide() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Words.in(Locale.FRENCH).say("live.sites")).isEqualTo("Sites");
            assertThat(Words.english().tenths(5.1)).isEqualTo("5.1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void oneLanguageIsReadOnce() {
        assertThat(Words.in(Locale.GERMANY)).isSameAs(Words.accepting("de"));
    }

    @Test
    void germanNumbersHaveACommaAndPoints() {
        assertThat(german.tenths(5.1)).isEqualTo("5,1");
        assertThat(german.count(-1_234_567)).isEqualTo("\u22121.234.567");
        assertThat(german.percent(0.28)).isEqualTo("28\u00a0%");
    }

    @Test
    void germanDatesHaveTheirPoints() {
        assertThat(german.day(TODAY)).isEqualTo("Do. 19. Nov.");
        assertThat(german.date(NOW.atZone(ZURICH))).isEqualTo("Donnerstag, 19. November 2026");
        assertThat(german.dayOfYear(TODAY)).isEqualTo("19. Nov. 2026");
        assertThat(german.clock(NOW, ZURICH)).isEqualTo("14:20");
        assertThat(german.ago(NOW.minus(Duration.ofMinutes(2)), NOW, ZURICH)).isEqualTo("vor 2 min");
    }

    @Test
    void theSwissHaveAPointAndNoSharpS() {
        Words swiss = Words.in(new Locale("de", "CH"));
        assertThat(swiss.tenths(5.1)).isEqualTo("5.1");
        assertThat(swiss.count(1_234)).isEqualTo("1\u2019234");
        assertThat(swiss.level(Level.MODERATE)).isEqualTo("mässig");
        assertThat(german.level(Level.MODERATE)).isEqualTo("mäßig");
    }

    @Test
    void aLevelIsSaidInTheOrderOfTheLanguage() {
        assertThat(german.levelNow(Level.QUIET)).isEqualTo("Jetzt ruhig");
        assertThat(Words.english().levelNow(Level.QUIET)).isEqualTo("Quiet now");
    }
}
