package org.occupancyhub.ui.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.PatternScene;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.words.Words;

class PatternRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    private final PatternScene scene = PatternScene.of("full");
    private final PatternReader reader =
            new PatternReader(scene, scene, scene, scene.calendar(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aFileHoldsEveryHourAndNamesWhatIsUnknownAndClosed() {
        List<String> lines = PatternRows.week(reader.read(PatternChoice.START));

        assertThat(lines).hasSize(1 + 7 * 24);
        assertThat(lines.get(1)).isEqualTo("\"gym\",2026-08-27,2026-11-18,monday,0,,,,0,true");
        assertThat(lines.get(1 + 18))
                .matches("\"gym\",2026-08-27,2026-11-18,monday,18,\\d+\\.?\\d*,0?\\.?\\d+,very busy,11,false");
    }

    @Test
    void everyLineOfEveryFileHasAsManyCellsAsItsHead() {
        for (PatternChoice choice : List.of(
                PatternChoice.START,
                PatternChoice.START.againstSite(new SiteId("plaza")),
                PatternChoice.START.withSite(new SiteId("plaza")))) {
            PatternPage page = reader.read(choice);
            for (List<String> lines :
                    List.of(PatternRows.week(page), PatternRows.year(page), PatternRows.comparison(page))) {
                long cells = lines.get(0).chars().filter(c -> c == ',').count();
                assertThat(lines)
                        .allMatch(line -> line.chars().filter(c -> c == ',').count() == cells);
            }
        }
    }

    @Test
    void aFileBeginsWithTheMarkOfItsEncodingAndEndsItsLinesAsSpreadsheetsDo() {
        assertThat(PatternRows.file(List.of("a,b", "1,2"))).isEqualTo("\uFEFFa,b\r\n1,2\r\n");
    }

    @Test
    void notMoreThanTwoYearsAreReadHoweverLongTheHistoryIs() {
        for (PatternChoice.Against against : PatternChoice.Against.values()) {
            reader.read(PatternChoice.START.withWeeks(52).against(against));
        }

        assertThat(scene.longest()).isLessThanOrEqualTo(Duration.ofDays(2 * 371));
    }

    @Test
    void theLastDayIsOneThatIsOverAndWasCounted() {
        assertThat(reader.read(PatternChoice.START).period().last()).isEqualTo("2026-11-18");
        PatternScene old = PatternScene.of("old");
        PatternPage page = new PatternReader(old, old, old, old.calendar(), Clock.fixed(NOW, ZoneOffset.UTC))
                .read(PatternChoice.START);
        assertThat(page.period().last()).isEqualTo("2025-03-31");
        assertThat(page.week().known()).isNotEmpty();
    }

    @Test
    void fourSentencesNameThePeakTheQuietHourTheOddDayAndTheChange() {
        assertThat(PatternSentences.of(Words.english(), reader.read(PatternChoice.START)))
                .extracting(said -> said.strong() + " | " + said.plain())
                .containsExactly(
                        "Fullest: Tuesday 18:00–19:00 | usually 89\u00A0%, from 11 days",
                        "Quietest: Friday 21:00–22:00 | usually 11\u00A0%, from 12 days, opening and closing aside",
                        "Friday is 15\u00A0% quieter | than the mean of the other days",
                        "Monday to Friday: 98\u00A0% fuller"
                                + " | than the 12 weeks before; most at 18:00–19:00, +41 points");
    }

    @Test
    void aDayOrTwoAreNotCalledUsual() {
        PatternPage page = reader.read(PatternChoice.START);
        UsualWeek thin = new UsualWeek(page.week().cells().stream()
                .map(cell -> new UsualWeek.Cell(cell.day(), cell.hour(), cell.people(), cell.closed(), 1))
                .toList());
        PatternPage fresh = new PatternPage(
                page.readAt(),
                page.choice(),
                page.sites(),
                page.site(),
                page.period(),
                page.readings(),
                thin,
                page.year(),
                page.comparison());

        assertThat(PatternSentences.of(Words.english(), fresh))
                .extracting(said -> said.strong() + " | " + said.plain())
                .startsWith("Fullest: Tuesday 18:00–19:00 | 89\u00A0%, from 1 day only")
                .noneMatch(said -> said.contains("usually") || said.contains("Friday is"));
    }
}
