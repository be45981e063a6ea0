package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.words.Words;

/** A file whose first line looks like a reading would lose it: that is said before anything is mapped. */
final class HeadlessNote extends Paragraph {

    HeadlessNote(Words words) {
        setClassName("oh-mapping-headless");
        getElement().setAttribute("role", "status");
        add(new Glyph("warning"), new Span(words.say("mapping.headless")));
    }

    /** @param preview of the file, or null where it is not there any more */
    void show(FilePreview preview) {
        setVisible(preview != null && preview.headless());
    }
}
