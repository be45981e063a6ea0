package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;

/** What one line of a picture means. */
public final class Key extends Span {

    /** @param role of the line, as the style sheet draws it */
    public Key(String role, String name) {
        super(new Swatch(role), new Text(name));
        addClassName("oh-key-entry");
    }

    /** @param name whose text may change */
    public Key(String role, Span name) {
        super(new Swatch(role), name);
        addClassName("oh-key-entry");
    }

    @Tag("i")
    private static final class Swatch extends Component {
        Swatch(String role) {
            getElement().setAttribute("aria-hidden", "true");
            getElement().getClassList().add("oh-key-" + role);
        }
    }
}
