package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Div;

/** Still shapes while the first answer is on its way. */
public final class Still extends Div {

    public Still(String label) {
        setClassName("oh-still oh-body");
        getElement().setAttribute("aria-busy", "true");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("role", "status");
        add(shape("lead"), shape("card"));
    }

    /** @param kind as large as what stands there later, such as {@code card} */
    public static Div shape(String kind) {
        Div shape = new Div();
        shape.setClassName("oh-shape oh-shape--" + kind);
        return shape;
    }
}
