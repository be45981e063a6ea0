package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** The title of a card, a hint beside it, and what stands at the end of the line. */
public final class CardHead extends Div {

    private final Span hint = new Span();

    public CardHead(String title, Component... end) {
        setClassName("oh-card-head");
        hint.setClassName("oh-hint oh-num");
        Div right = new Div(end);
        right.setClassName("oh-end oh-card-end");
        add(new H2(title), hint, right);
    }

    /** What explains the picture stands beside the title where there is room, and under it elsewhere. */
    public CardHead with(Component key) {
        addComponentAtIndex(indexOf(hint), key);
        return this;
    }

    public void hint(String text) {
        Update.text(hint, text);
    }
}
