package org.occupancyhub.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.words.Words;

class HeadlessNoteTest {

    private final HeadlessNote note = new HeadlessNote(Words.english());

    @Test
    void aFirstLineThatLooksLikeAReadingIsSaidToBeLeftOut() {
        note.show(preview(true));

        assertThat(note.isVisible()).isTrue();
        assertThat(note.getElement().getTextRecursively()).contains("looks like a reading", "is left out");
    }

    @Test
    void namesOfColumnsAndAFileThatIsGoneSayNothing() {
        note.show(preview(false));
        assertThat(note.isVisible()).isFalse();

        note.show(null);
        assertThat(note.isVisible()).isFalse();
    }

    private static FilePreview preview(boolean headless) {
        return new FilePreview(
                new ImportFile("a.csv", 1, Instant.EPOCH, false), ',', List.of("a", "b"), headless, List.of(), null);
    }
}
