package org.occupancyhub.ui.part;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A picture with one sentence that names the finding, for those who do not see it. */
@Tag("figure")
public final class Figure extends HtmlContainer {

    public void label(String sentence) {
        getElement().setAttribute("aria-label", sentence);
    }
}
