package org.occupancyhub.words.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.reason.Fact;
import org.occupancyhub.models.reason.Reason;
import org.occupancyhub.models.reason.Rejection;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Subject;
import org.occupancyhub.models.reason.TrainingReason;
import org.occupancyhub.models.reason.Unreadable;
import org.occupancyhub.words.Words;

class ReasonsTest {

    private static final Object[] PARTS = {"P0", "P1", "P2", "P3", "P4"};
    private static final Set<String> FRAMES = Set.of("must", "must.fact", "must.missing");

    private final Reasons german = Reasons.in(Words.in(Locale.GERMAN));

    /** The code can refuse with nothing else: its exceptions take no other text. */
    static Stream<Reason> all() {
        return Arrays.stream(Reason.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
                .map(Reason.class::cast);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyReasonThatTheCodeCanMakeIsSaidInGermanWithAllThatItNames(Reason reason) {
        String german = MessageFormat.format(texts().getProperty(reason.key(), "no text of " + reason.key()), PARTS);

        assertThat(texts()).containsKey(reason.key());
        for (Object part : PARTS) {
            assertThat(german.contains((String) part))
                    .as("%s in %s", part, german)
                    .isEqualTo(reason.with(PARTS).toString().contains((String) part));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyReasonIsRecognisedAsItIsStored(Reason reason) {
        String english = reason.with(PARTS).toString();
        String stored = stored(reason, english);
        boolean bare = reason.english().equals("{0}"); // says what another one says

        Told told = german.tell(stored);

        assertThat(told.foreign()).as(stored).isEqualTo(bare);
        assertThat(told.text())
                .as(stored)
                .contains(
                        bare || reason == Fact.MISSING // said by a sentence of its own
                                ? ""
                                : MessageFormat.format(texts().getProperty(reason.key()), PARTS));
    }

    private static String stored(Reason reason, String english) {
        if (reason == Fact.BROKEN_JSON) {
            return "the body must be JSON, but was \"" + english + "\"";
        }
        return reason instanceof Rule
                ? "count must be " + english + ", but was \"x\""
                : reason instanceof Subject
                        ? english + " must be text, but was 7"
                        : reason instanceof Fact ? "count must be text, but was " + english : english;
    }

    @Test
    void noTextIsOfAReasonThatNobodyMakes() {
        Set<String> made = all().map(Reason::key).collect(Collectors.toSet());
        Set<String> trained =
                Stream.of(TrainingReason.values()).map(Reason::key).collect(Collectors.toSet());

        assertThat(texts().stringPropertyNames())
                .allMatch(key -> FRAMES.contains(key) || key.startsWith("field.") || made.contains(key));
        assertThat(texts("reasons_en.properties").stringPropertyNames()).isSubsetOf(trained);
    }

    @ParameterizedTest
    @EnumSource
    void whatATrainingSaysLosesNothingInPlainEnglish(TrainingReason reason) {
        String told =
                Reasons.in(Words.english()).tell(reason.with(PARTS).toString()).text();

        for (Object part : PARTS) {
            assertThat(told.contains((String) part))
                    .as("%s in %s", part, told)
                    .isEqualTo(reason.with(PARTS).toString().contains((String) part));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count must be a whole number from 0 to 1000000, but was -5"
                        + "|die Anzahl muss eine ganze Zahl von 0 bis 1.000.000 sein, war aber -5",
                "count must be a whole number from 0 to 1000000|die Anzahl muss eine ganze Zahl von 0 bis 1.000.000 sein",
                "device_id must be text, but was missing|der Name des Geräts muss Text sein, fehlt aber",
                "a reading must be either count or in and out, but was \"both\""
                        + "|eine Messung muss entweder eine Anzahl (count) oder Eintritte und Austritte (in und out) enthalten, war aber beides",
                "the number of fields must be 3 as in the header, but was 2"
                        + "|die Anzahl der Felder muss 3 sein wie in der Kopfzeile, war aber 2",
                "from must be a date such as 2026-03-02, or a time such as 2026-03-02T17:00:00+01:00, 2026-03-02 17:00 or"
                        + " 02.03.2026 17:00, but was \"x\""
                        + "|from muss ein Datum wie 2026-03-02 sein, oder ein Zeitpunkt sein wie 2026-03-02T17:00:00+01:00,"
                        + " 2026-03-02 17:00 oder 02.03.2026 17:00, war aber \"x\"",
                "context.zone must be a time zone such as Europe/Zurich, but was \"x\""
                        + "|context.zone muss eine Zeitzone wie Europe/Zurich sein, war aber \"x\"",
                "the body must be JSON, but was \"Unexpected character at line 1, column 3\""
                        + "|der Inhalt muss JSON sein, war aber in Zeile 1, Spalte 3 fehlerhaft („Unexpected character“)",
                "it is resent since 2026-03-02T10:00:00Z; only open ones are sent"
                        + "|er ist seit 2026-03-02T10:00:00Z erneut gesendet; nur offene werden gesendet",
                "it is dismissed since 2026-03-02T10:00:00Z; only open ones are sent"
                        + "|er ist seit 2026-03-02T10:00:00Z verworfen; nur offene werden gesendet",
                "ts must be within the time that was asked for of this file (from 2026-02-28T23:00:00Z before"
                        + " 2026-03-31T22:00:00Z), but was \"x\""
                        + "|die Zeit muss im Zeitraum liegen, der von dieser Datei verlangt war (ab 2026-02-28T23:00:00Z, vor"
                        + " 2026-03-31T22:00:00Z), war aber \"x\"",
                "ts must be within the time that was asked for of this file (from 2026-02-28T23:00:00Z), but was \"x\""
                        + "|die Zeit muss im Zeitraum liegen, der von dieser Datei verlangt war (ab 2026-02-28T23:00:00Z), war aber"
                        + " \"x\"",
                "[gym.csv] which column is the time? Say --time-column, or time-column in a mapping; there are \"zeit, personen\""
                        + "|[gym.csv] welche Spalte nennt die Zeit? Geben Sie sie in der Zuordnung an; es gibt"
                        + " \"zeit, personen\""
            })
    void saysWhatHasLongBeenStored(String stored, String said) {
        assertThat(german.tell(stored)).isEqualTo(new Told(said, false));
    }

    @Test
    void aValueIsNeverTakenForAReason() {
        assertThat(german.tell("ts must be text, but was \"x at line 1, column 2\"")
                        .text())
                .isEqualTo("die Zeit muss Text sein, war aber \"x at line 1, column 2\"");
        assertThat(german.tell("ts must be text, but was \", but was must be JSON\"")
                        .text())
                .isEqualTo("die Zeit muss Text sein, war aber \", but was must be JSON\"");
        assertThat(german.tell("count must be a whole number from 0 to 1000000, but was \"x: error 1 to 2\"")
                        .text())
                .isEqualTo("die Anzahl muss eine ganze Zahl von 0 bis 1.000.000 sein, war aber \"x: error 1 to 2\"");
    }

    @Test
    void saysWhatAnExceptionSays() {
        assertThatThrownBy(() -> new Count(-1))
                .isInstanceOf(InvalidEventException.class)
                .satisfies(thrown -> assertThat(german.tell(thrown.getMessage()).text())
                        .isEqualTo("die Anzahl muss eine ganze Zahl von 0 bis 1.000.000 sein, war aber -1"));
        assertThatThrownBy(() -> new SiteId(" "))
                .satisfies(thrown ->
                        assertThat(german.tell(thrown.getMessage()).foreign()).isFalse());
    }

    @Test
    void saysReasonsWithinReasonsAndNamesTheFile() {
        String english = "[gym.csv] "
                + Unreadable.HEADER_NO_TEXT.with(
                        new InvalidEventException(Subject.LINE, Rule.UTF_8.with(), Fact.NOT_UTF_8).getMessage());

        assertThat(german.tell(english).text())
                .isEqualTo("[gym.csv] die Kopfzeile ist kein Text: eine Zeile muss UTF-8 sein, war aber etwas anderes");
    }

    @Test
    void saysWhatATrainingDecided() {
        String why = TrainingReason.COMPARED
                .with(TrainingReason.BETTER.with("trees", "seasonal-naive"), "0.100", "0.050", "0.150", 8)
                .toString();

        assertThat(german.tell(TrainingReason.SERVES.with(3, "trees", why).toString())
                        .text())
                .isEqualTo(
                        "Version 3 (Gradientenbäume) kam in Einsatz: Gradientenbäume ist über den Zufall hinaus besser als"
                                + " Gleiche Zeit vorige Woche (Unterschied im MASE 0,100, 95 % der Ziehungen von 0,050 bis 0,150,"
                                + " 8 Wochen)");
    }

    @Test
    void saysItInPlainEnglishToo() {
        String why = TrainingReason.BEATS
                .with(TrainingReason.NO_CHAMPION.english(), "blend", "0.672", "0.843")
                .toString();

        assertThat(Reasons.in(Words.english())
                        .tell(TrainingReason.SERVES.with(1, "blend", why).toString()))
                .isEqualTo(new Told(
                        "Gradient trees with profile, version 1, came into use: there was no champion before, and Gradient trees"
                                + " with profile has less error than the same time last week (0.672 against 0.843)",
                        false));
    }

    @Test
    void everyLanguageHasReasons() {
        assertThat(Words.languages()).allSatisfy(language -> assertThat(Reasons.in(Words.in(language))
                        .tell("the hub is stopping")
                        .foreign())
                .isFalse());
    }

    @Test
    void whatNobodyHereHasSaidStaysAsItIs() {
        assertThat(german.tell("the dog ate it")).isEqualTo(new Told("the dog ate it", true));
        assertThat(german.tell("x must be y")).isEqualTo(new Told("x must be y", true));
        assertThat(german.tell("a".repeat(100_000)).foreign()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count must be a whole number from 0 to 1000000, but was 1000001"
                        + "|count must be a whole number from 0 to 1\u202F000\u202F000, but was 1000001",
                "a line must be at most 65536 bytes long|a line must be at most 65\u202F536 bytes long",
                "count must be text, but was \"a whole number from 0 to 1000000\""
                        + "|count must be text, but was \"a whole number from 0 to 1000000\""
            })
    void inEnglishTheLimitsOfADemandAreWrittenAsFigures(String stored, String said) {
        assertThat(Reasons.in(Words.english()).tell(stored)).isEqualTo(new Told(said, false));
    }

    @Test
    void whatCameIsNeverWrittenOtherwise() {
        assertThat(german.tell("event_id must be at most 65536 bytes long, but was 70000")
                        .text())
                .isEqualTo("event_id muss höchstens 65.536 Byte lang sein, war aber 70000");
        assertThat(german.tell("count must be a whole number from many to 1000000")
                        .text())
                .isEqualTo("die Anzahl muss eine ganze Zahl von many bis 1.000.000 sein");
    }

    @Test
    void inEnglishAllElseIsSaidAsItIsStored() {
        String stored = Rejection.FINAL.with(Instant.EPOCH).toString();

        assertThat(Reasons.in(Words.english()).tell(stored)).isEqualTo(new Told(stored, false));
        assertThat(Reasons.in(Words.english()).tell("the dog ate it").foreign()).isFalse();
        String foreign = "my gateway says a message must be at most 1048576 bytes long";
        assertThat(Reasons.in(Words.english()).tell(foreign)).isEqualTo(new Told(foreign, false));
    }

    private static Properties texts() {
        return texts("reasons_de.properties");
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(Reasons.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(file + " must be readable", e);
        }
        return texts;
    }
}
