package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A small sign in the colour of the text, from {@code oh/glyphs.css}. Never the only carrier of a meaning. */
@Tag("i")
public final class Glyph extends Component {

    private String name = "";

    public Glyph() {
        getElement().setAttribute("aria-hidden", "true");
        getElement().getClassList().add("oh-glyph");
        setVisible(false);
    }

    public Glyph(String name) {
        this();
        show(name);
    }

    /** @param next a name of the sheet, or empty for no glyph at all */
    public void show(String next) {
        if (next.equals(name)) {
            return;
        }
        getElement().getClassList().remove("oh-glyph--" + name);
        getElement().getClassList().set("oh-glyph--" + next, !next.isEmpty());
        name = next;
        setVisible(!next.isEmpty());
    }
}
