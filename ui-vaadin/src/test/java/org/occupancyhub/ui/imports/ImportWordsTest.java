package org.occupancyhub.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.occupancyhub.fixture.ImportScene;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.UploadRefusal;
import org.occupancyhub.words.Words;

class ImportWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final ImportWords say = new ImportWords(Words.english());

    @ParameterizedTest
    @CsvSource({"0,0 B", "812,812 B", "23100,23 kB", "2300000,2.3 MB", "148000000,148 MB", "2000000000,2 GB"})
    void sizesAreSaidInTheUnitThatFits(long bytes, String said) {
        assertThat(say.size(bytes)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"-1,under 1 s", "22,22 s", "59,59 s", "61,1 min", "7200,2 h"})
    void shortTimesAreSaidInSeconds(long seconds, String said) {
        assertThat(say.duration(Duration.ofSeconds(seconds))).isEqualTo(said);
    }

    @Test
    void aRunIsSaidWithItsSpanAndItsSites() {
        ImportRun run = ImportScene.of("running", NOW).newest(1).get(0);

        assertThat(say.span(run, BERLIN)).isEqualTo("1 Jan 2021 \u2013 8 Mar 2024");
        assertThat(say.sites(run)).isEqualTo("2 known, 1 new");
        assertThat(say.what(run.order(), List.of())).isEqualTo("Import of counters-2021-2025.csv");
        assertThat(ImportWords.zone(run.order(), List.of())).isEqualTo(BERLIN);
    }

    @Test
    void aPastDayThatRunsHasCaughtUpWhenItsNewestReadingIsOfNow() {
        ImportScene scene = ImportScene.of("again", NOW);
        assertThat(ImportWords.isCaughtUp(scene.newest(1).get(0), NOW)).isFalse();

        scene.caughtUp(1);

        assertThat(ImportWords.isCaughtUp(scene.newest(1).get(0), NOW)).isTrue();
        scene.pause(1);
        assertThat(ImportWords.isCaughtUp(scene.newest(1).get(0), NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whyAFileCanNeverBeReadIsSaidInEachLanguage(UploadRefusal why) {
        ImportRefusedException refused = new ImportRefusedException(why);

        assertThat(say.refusal(refused)).endsWith(".");
        assertThat(new ImportWords(Words.in(Locale.GERMAN)).refusal(refused))
                .endsWith(".")
                .doesNotContain(say.refusal(refused));
    }

    @Test
    void ofACheckAndOfAnImportTheFileIsKnownOfAPastDayThereIsNone() {
        ImportScene scene = ImportScene.of("again", NOW);
        ImportOrder day = scene.newest(1).get(0).order();

        assertThat(ImportPage.file(day)).isNull();
        assertThat(ImportPage.mapping(day)).isNull();
        assertThat(ImportPage.file(new ImportOrder.Check("a.csv", scene.suggested())))
                .isEqualTo("a.csv");
    }
}
