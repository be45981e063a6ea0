package org.occupancyhub.ui.part;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.words.Phrase;

/** Puts a phrase into a component: strong parts strong, dispensable parts so that a small screen may leave them out. */
public final class Spans {

    private Spans() {}

    public static void show(HasComponents in, Phrase phrase) {
        in.removeAll();
        for (Phrase.Part part : phrase.parts()) {
            Span span = new Span(part.text());
            span.setClassName("oh-strong", part.strong());
            span.setClassName("oh-extra", part.extra());
            in.add(span);
        }
    }
}
