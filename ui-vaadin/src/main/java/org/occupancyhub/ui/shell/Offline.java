package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.html.Span;
import org.occupancyhub.ui.part.Glyph;

/** Shown by page.js while the server does not answer: since when nothing moves. */
public final class Offline extends Span {

    public Offline() {
        setClassName("oh-offline-since");
        add(new Glyph("offline"), new Span());
        getElement().setAttribute("hidden", true);
    }
}
