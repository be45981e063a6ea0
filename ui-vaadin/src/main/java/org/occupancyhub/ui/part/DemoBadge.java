package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Span;
import org.occupancyhub.words.Words;

/** Says that numbers are invented; not seen where they are not. */
public final class DemoBadge extends Span {

    private final Span text = new Span();

    public DemoBadge(Words words) {
        Span badge = new Span(words.say("demo.badge"));
        badge.setClassName("oh-demo-badge");
        setClassName("oh-demo");
        add(new Glyph("flask"), badge, text);
        setVisible(false);
    }

    /** @param sentence which numbers; empty where none is invented */
    public void say(String sentence) {
        Update.text(text, sentence);
        setVisible(!sentence.isEmpty());
    }
}
