package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.ui.part.Glyph;

/** One figure with its name above, its unit beside, and what to make of it below. */
final class Stat extends Div {

    /** What to make of a figure. */
    enum Kind {
        PLAIN(""),
        FINE("check"),
        OFF("warning");

        private final String glyph;

        Kind(String glyph) {
            this.glyph = glyph;
        }
    }

    private final Span figure = new Span();
    private final Glyph glyph = new Glyph();
    private final Span remark = new Span();
    private final Span line;

    Stat(String name, String unit) {
        setClassName("oh-stat");
        Span title = new Span(name);
        title.setClassName("oh-hint");
        figure.setClassName("oh-stat-figure oh-num");
        Span of = new Span(unit);
        of.setClassName("oh-stat-unit");
        Div value = new Div(figure, of);
        line = new Span(glyph, remark);
        line.setClassName("oh-note");
        add(title, value, line);
    }

    void show(String value, String text, Kind kind) {
        figure.setText(value);
        remark.setText(text);
        glyph.show(kind.glyph);
        line.setClassName("oh-note--warn", kind == Kind.OFF);
        line.setClassName("oh-note--fine", kind == Kind.FINE);
    }
}
