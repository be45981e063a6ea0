package org.occupancyhub.ui.quality;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.occupancyhub.models.history.Overflow;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.words.Words;

/** Says of each site whose capacity seems too low why it does: levels and shares rest on it. */
final class OverflowNotes extends Div {

    private static final int SAID = 5;

    private final Words words;

    OverflowNotes(Words words) {
        this.words = words;
        setClassName("oh-tally oh-overflows");
        setVisible(false);
    }

    /** @param overflows null where they could not be read: nothing is claimed */
    void show(List<Overflow> overflows) {
        removeAll();
        setVisible(overflows != null && !overflows.isEmpty());
        if (!isVisible()) {
            return;
        }
        overflows.stream().limit(SAID).forEach(one -> line(sentence(one)));
        if (overflows.size() > SAID) {
            line(words.many("overflow.more", overflows.size() - (long) SAID));
        }
    }

    private String sentence(Overflow one) {
        return words.say(
                "overflow.says",
                one.siteName(),
                words.count(one.hours()),
                words.count(one.capacity()),
                words.count(one.most()));
    }

    private void line(String text) {
        Div line = new Div(new Glyph("warning"), new Span(text));
        line.setClassName("oh-tally-line");
        add(line);
    }
}
