package org.occupancyhub.ui.part;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.dom.Element;

/**
 * Says what changed, and only that: the framework sends to the browser whatever is set, be it the same as before. A page
 * that follows a busy site is drawn several times a second, and most of it stands.
 */
public final class Update {

    private Update() {}

    public static void text(HasText where, String text) {
        if (text.equals(where.getText())) {
            return;
        }
        Element element = where.getElement();
        if (!text.isEmpty()
                && element.getChildCount() == 1
                && element.getChild(0).isTextNode()) {
            element.getChild(0)
                    .setText(text); // one change; the component's own way takes the node out and puts it back
        } else {
            where.setText(text);
        }
    }
}
