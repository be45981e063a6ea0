package org.occupancyhub.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.QualityScene;
import org.occupancyhub.models.account.Check;
import org.occupancyhub.models.project.ModelStatus;
import org.occupancyhub.ui.quality.QualityPage.Books;
import org.occupancyhub.words.Words;

class QualitySentenceTest {

    private static final Instant NOW = Instant.parse("2026-11-25T13:20:00Z");
    private static final Instant CHECKED = NOW.minus(Duration.ofMinutes(2));

    @Test
    void whereEverythingHoldsItSaysSoAndWhen() {
        assertThat(said(List.of(check("raw-events", "http 2026-11-24", 100, 100)), List.of()))
                .isEqualTo("Everything that was received is accounted for, checked 2 min ago.");
    }

    @Test
    void whatIsMissingIsSaidWithWhereAndWhen() {
        assertThat(said(List.of(check("raw-events", "http 2026-11-24", 103, 100)), List.of()))
                .isEqualTo("3 events are missing in raw for http on 24 Nov. Checked 2 min ago.");
        assertThat(said(List.of(check("raw-events", "http 2025-11-24", 100, 101)), List.of()))
                .startsWith("1 event too many in raw for http on 24 Nov 2025.");
    }

    @Test
    void ofSeveralTheFirstIsSaidAndTheOthersAreCounted() {
        assertThat(said(
                        List.of(
                                check("kafka-accounted", "occupancy.events-0", 10, 9),
                                check("raw-events", "csv 2026-11-24", 5, 4),
                                check("staging-readings", "gym 2026-11-24", 5, 5)),
                        List.of()))
                .isEqualTo("1 record is missing in the accounts for occupancy.events-0. 1 more check does not hold."
                        + " Checked 2 min ago.");
    }

    @Test
    void aCheckWithANameOfItsOwnIsSaidAllTheSame() {
        assertThat(said(List.of(check("moon-phases", "<b>full</b>", 10, 8)), List.of()))
                .startsWith("2 rows are missing in moon-phases for <b>full</b>.");
    }

    @Test
    void modelsAndTestsInTroubleAreSaidToo() {
        List<ModelStatus> models = QualityScene.of("trouble", NOW).all();

        assertThat(said(List.of(), models))
                .endsWith("2 models cannot be built as they stand. 2 tests of models do not hold.");
    }

    @Test
    void beforeTheFirstCheckItClaimsNothing() {
        QualityPage page = new QualityPage(
                NOW, ZoneOffset.UTC, new Books(List.of(), List.of(), null), List.of(), List.of(), List.of());

        assertThat(QualitySentence.of(Words.english(), page, NOW).text())
                .isEqualTo("Nothing has been checked yet. The first check runs soon after the start.");
        assertThat(QualitySentence.fine(page)).isFalse();
    }

    private static String said(List<Check> checks, List<ModelStatus> models) {
        QualityPage page = new QualityPage(
                NOW, ZoneOffset.UTC, new Books(List.of(), checks, CHECKED), models, List.of(), List.of());
        return QualitySentence.of(Words.english(), page, NOW).text();
    }

    private static Check check(String name, String subject, long expected, long found) {
        return new Check(name, subject, expected, found, null, CHECKED);
    }
}
