package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Span;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Update;

/** A level, or what stands in its place: word, glyph and colour say the same. {@code oh/tile.js} has one, too. */
final class LevelChip extends Span {

    private final Glyph glyph = new Glyph();
    private final Span word = new Span();
    private TileText.Chip shown;

    LevelChip() {
        add(glyph, word);
    }

    void show(TileText.Chip chip) {
        if (chip.equals(shown)) {
            return;
        }
        shown = chip;
        setClassName("oh-level oh-level--" + chip.kind());
        glyph.show(chip.glyph());
        Update.text(word, chip.word());
    }
}
