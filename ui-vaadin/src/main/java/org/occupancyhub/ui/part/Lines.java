package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What a cell says, and below it, smaller, what else there is to say. */
public final class Lines extends Div {

    private final Span first = new Span();
    private final Span second = new Span();

    public Lines() {
        second.setClassName("oh-detail");
        add(first, second);
    }

    /** @param more empty for none */
    public void show(String text, String more) {
        Update.text(first, text);
        Update.text(second, more);
        second.setVisible(!more.isEmpty());
    }
}
