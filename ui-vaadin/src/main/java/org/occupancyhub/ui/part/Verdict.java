package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import org.occupancyhub.words.Phrase;

/** What matters, in a sentence or two above all else, and whether it is good. */
public final class Verdict extends Article {

    /** Whether somebody should do something. */
    public enum Kind {
        FINE("check"),
        OPEN("clock"),
        BAD("warning");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    private final Glyph sign = new Glyph();
    private final Sentence sentence = new Sentence();

    public Verdict() {
        Div line = new Div(sign, sentence);
        line.setClassName("oh-verdict");
        setClassName("oh-card");
        add(line);
    }

    public void show(Kind kind, Phrase phrase) {
        setClassName("oh-card--fine", kind == Kind.FINE);
        setClassName("oh-card--bad", kind == Kind.BAD);
        sign.show(kind.sign);
        sentence.show(phrase);
    }
}
