package org.occupancyhub.routes.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.models.imports.FilePreview;

/** What is seen of an upload before anything of it is read, and what its columns are taken for. */
class UploadPreviewTest {

    @TempDir
    private Path data;

    private UploadFolder folder;

    @BeforeEach
    void open() {
        folder = new UploadFolder(data.resolve("uploads"), 20_000_000, () -> ZoneId.of("Europe/Zurich"));
    }

    @Test
    void theColumnOfTimesIsTheOneThatHoldsThemWhateverItIsCalled() throws IOException {
        assertThat(timeColumn("timestamp,date,count\n15,2026-03-02 10:00,5\n631,2026-03-02 10:10,6\n"))
                .isEqualTo("date");
        assertThat(timeColumn("when,count\n2026-03-02 10:00,5\n,6\nlater,7\n2026-03-02 10:10,6\n"))
                .isEqualTo("when");
        assertThat(timeColumn("timestamp,count\n15,5\n"))
                .as("none holds times: by its name")
                .isEqualTo("timestamp");
        assertThat(timeColumn("timestamp,imported_at,count\n1772445600,2026-03-09 10:00,5\n"))
                .as("others say when something else was")
                .isEqualTo("timestamp");
        assertThat(timeColumn("a,count\n15,5\n")).isNull();
    }

    private String timeColumn(String csv) throws IOException {
        return folder.preview(folder.keep("times.csv", text(csv)).name())
                .suggested()
                .timeColumn();
    }

    @Test
    void theSameFileAgainIsSuggestedForTheSameSite() throws IOException {
        byte[] content = "ts,count\n2026-03-02 10:00,5\n".getBytes(StandardCharsets.UTF_8);
        folder.keep("pool.csv", new ByteArrayInputStream(content));
        String second =
                folder.keep("pool.csv", new ByteArrayInputStream(content)).name();

        assertThat(second).isEqualTo("pool (2).csv");
        assertThat(folder.preview(second).suggested().site()).isEqualTo("pool");
    }

    @Test
    void theSampleIsSuggestedAsItIsCalledThoughItsFileIsHidden() {
        assertThat(folder.preview(SampleFile.NAME).suggested().site()).isEqualTo("gym_dataset");
    }

    @Test
    void aTextWithSomeBrokenLinesIsKept() throws IOException {
        String name = folder.keep("a.csv", text("ts,count\n2026-03-02 10:00,1\u00003\n2026-03-02 10:10,4\n"))
                .name();

        assertThat(folder.preview(name).rows()).hasSize(2);
    }

    @Test
    void aByteOrderMarkIsNoPartOfAColumnAndBrokenRowsAreShown() throws IOException {
        StringBuilder csv = new StringBuilder("\uFEFFDatum;Anzahl;Standort\n2026-03-02 10:00;5\n2026-03-02;\"open\n");
        csv.append("2026-03-02 10:05;6;Halle\n".repeat(50));
        String name = folder.keep("bom.csv", text(csv.toString())).name();

        FilePreview preview = folder.preview(name);

        assertThat(preview.separator()).isEqualTo(';');
        assertThat(preview.columns()).containsExactly("Datum", "Anzahl", "Standort");
        assertThat(preview.rows()).hasSize(20);
        assertThat(preview.rows().get(0)).containsExactly("2026-03-02 10:00", "5");
        assertThat(preview.suggested().timeColumn()).isEqualTo("Datum");
        assertThat(preview.suggested().countColumn()).isEqualTo("Anzahl");
        assertThat(preview.suggested().siteColumn()).isEqualTo("Standort");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01 00:00,0",
                "gym;01.04.2026 10:00;12,5",
                "\uFEFF2026-04-01T00:00:00Z\t-3\tx",
                "\"2026-03-29 02:30\",\"7\""
            })
    void aFirstLineThatLooksLikeAReadingIsNoHead(String first) throws IOException {
        String name = folder.keep("a.csv", text(first + "\n" + first + "\n")).name();

        assertThat(folder.preview(name).headless()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ts,count",
                "2026-04-01 00:00,count",
                "ts,0",
                "2026-02-30 10:00,1",
                "2024,2025",
                "2026-04-01,2026-04-02",
                "2026-04-01 00:00",
                "2026-04-01 00:00,2026-04-01 01:00"
            })
    void namesOfColumnsAreAHeadAlsoWhereOneIsATimeOrANumber(String first) throws IOException {
        String name = folder.keep("a.csv", text(first + "\n")).name();

        assertThat(folder.preview(name).headless()).isFalse();
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
