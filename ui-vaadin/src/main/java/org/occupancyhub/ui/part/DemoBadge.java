package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Span;
import org.occupancyhub.words.Words;

/** Says that numbers are invented; not seen where they are not. */
public final class DemoBadge extends Span {

    private final Words words;
    private Span text;

    public DemoBadge(Words words) {
        this.words = words;
        setClassName("oh-demo");
        setVisible(false);
    }

    /** @param sentence which numbers; empty where none is invented */
    public void say(String sentence) {
        setVisible(!sentence.isEmpty());
        if (sentence.isEmpty()) {
            return; // most never are
        }
        if (text == null) {
            text = new Span();
            add(new Glyph("flask"), badge(), text);
        }
        Update.text(text, sentence);
    }

    private Span badge() {
        Span badge = new Span(words.say("demo.badge"));
        badge.setClassName("oh-demo-badge");
        return badge;
    }
}
