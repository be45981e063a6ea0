package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Paragraph;
import org.occupancyhub.words.Phrase;

/** A phrase with its strong parts set strong. */
public final class Sentence extends Paragraph {

    private Phrase shown = Phrase.NOTHING;

    public void show(Phrase phrase) {
        if (phrase.equals(shown)) {
            return;
        }
        shown = phrase;
        Spans.show(this, phrase);
    }
}
