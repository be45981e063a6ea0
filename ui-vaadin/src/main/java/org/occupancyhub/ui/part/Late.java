package org.occupancyhub.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.function.Supplier;

/** A place for what is rarely said: it is made when it is wanted first, since every page holds what it does not show too. */
public final class Late {

    private final HtmlContainer place;
    private final Supplier<Component> content;

    public Late(HtmlContainer place, Supplier<Component> content) {
        this.place = place;
        this.content = content;
        place.setVisible(false);
    }

    public Component place() {
        return place;
    }

    public void show(boolean wanted) {
        if (wanted && place.getElement().getChildCount() == 0) {
            place.add(content.get());
        }
        place.setVisible(wanted);
    }
}
