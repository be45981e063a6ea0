package org.occupancyhub.ui.part;

import com.vaadin.flow.component.html.Span;
import java.util.List;
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

    /**
     * @param asked the id in the address, or null
     * @param all that there are
     * @param shown one of them; null where none is
     */
    public void say(String asked, List<Site> all, Site shown) {
        boolean unknown = asked != null
                && shown != null
                && all.stream().noneMatch(site -> site.id().value().equals(asked));
        setVisible(unknown);
        if (unknown) {
            Update.text(this, words.say("live.unknown-site", asked, shown.name()));
        }
    }
}
