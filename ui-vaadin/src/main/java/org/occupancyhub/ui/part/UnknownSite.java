package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Span;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

/** Says that the site of an address does not exist, and which one is shown in its place; not seen where it does. */
public final class UnknownSite extends Span {

    private final Words words;

    public UnknownSite(Words words) {
        this.words = words;
        setClassName("oh-note oh-note--warn");
        setVisible(false);
    }

    /** @param asked the id in the address, or null */
    public void say(String asked, Site shown) {
        boolean unknown = asked != null && !asked.equals(shown.id().value());
        setVisible(unknown);
        if (unknown) {
            Update.text(this, words.say("live.unknown-site", asked, shown.name()));
        }
    }
}
