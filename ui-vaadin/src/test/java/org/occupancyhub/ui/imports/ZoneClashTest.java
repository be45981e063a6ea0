package org.occupancyhub.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Scene;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

class ZoneClashTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final List<Site> sites = Scene.of("design").all();
    private final FilePreview local = preview("2026-03-02 17:00");

    @Test
    void aSiteThatIsKeptInAnotherZoneIsNamed() {
        assertThat(before(local, TOKYO, false))
                .isEqualTo("Campus gym is kept in Europe/Zurich: read as Asia/Tokyo, its hours would shift."
                        + " Choose Europe/Zurich unless the file was written in Asia/Tokyo.");
    }

    @Test
    void whereTheZoneIsNotAskedNothingShifts() {
        assertThat(before(local, TOKYO, true)).isEmpty();
        assertThat(before(local, ZoneId.of("Europe/Berlin"), false)).isEmpty();
        assertThat(before(preview("2026-03-02T17:00:00+01:00"), TOKYO, false)).isEmpty();
        assertThat(before(preview("2026-03-02T17:00:00Z"), TOKYO, false)).isEmpty();
        assertThat(before(local, null, false)).isEmpty();
    }

    @Test
    void beforeTheColumnsAreChosenTheSiteOfAllLinesIsEnough() {
        MappingDraft draft = MappingDraft.of(local.columns(), null).withZone(TOKYO);

        assertThat(ZoneClash.before(Words.english(), draft, local, sites)).isEmpty();
        assertThat(ZoneClash.before(Words.english(), draft.withSite("campus-gym"), local, sites))
                .contains("Asia/Tokyo");
    }

    @Test
    void twoNamesOfOneZoneAreNoClash() {
        assertThat(ZoneClash.differ(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/Zurich")))
                .isFalse();
        assertThat(ZoneClash.differ(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/London")))
                .isTrue();
        assertThat(ZoneClash.differ(ZoneId.of("America/Phoenix"), ZoneId.of("America/Denver")))
                .isTrue();
    }

    private String before(FilePreview preview, ZoneId zone, boolean utc) {
        MappingDraft draft = MappingDraft.of(
                preview.columns(), new ColumnMapping("at", "people", "where", null, null, null, zone, utc));
        return ZoneClash.before(Words.english(), draft, preview, sites);
    }

    private static FilePreview preview(String time) {
        return new FilePreview(
                new ImportFile("a.csv", 1, Instant.EPOCH, false),
                ',',
                List.of("at", "people", "where"),
                false,
                List.of(List.of(time, "1", "campus-gym"), List.of(time, "2", "unknown")),
                null);
    }
}
