package org.occupancyhub.ui.part;

import com.vaadin.flow.component.HasText;

/**
 * Says what changed, and only that: the framework sends to the browser whatever is set, be it the same as before. A page
 * that follows a busy site is drawn several times a second, and most of it stands.
 */
public final class Update {

    private Update() {}

    public static void text(HasText where, String text) {
        if (!text.equals(where.getText())) {
            where.setText(text);
        }
    }
}
