package org.occupancyhub.ui.part;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** A box of the browser's own to tick: a list has hundreds of them. */
@Tag("input")
public final class Tick extends AbstractSinglePropertyField<Tick, Boolean> {

    /** @param label what is ticked, for those who do not see beside what it stands */
    public Tick(String label) {
        super("checked", false, false);
        setSynchronizedEvent("change");
        getElement().setAttribute("type", "checkbox");
        getElement().setAttribute("aria-label", label);
        getElement().getClassList().add("oh-tick");
    }
}
