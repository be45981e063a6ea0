package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Span;

/** The name of a field, seen within it before what is chosen; said by the field's own label. */
public final class FieldName extends Span {

    public FieldName(String name) {
        super(name);
        setClassName("oh-field-name");
        getElement().setAttribute("aria-hidden", "true");
    }
}
