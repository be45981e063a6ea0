package org.occupancyhub.ui.pattern;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;

/** What the colours of a heat map mean, with the thresholds of the site. */
final class StepsKey extends Div {

    private final Words words;
    private Site shown;

    StepsKey(Words words) {
        this.words = words;
        setClassName("oh-steps-key oh-num");
    }

    void show(Site site) {
        if (site.equals(shown)) {
            return;
        }
        shown = site;
        removeAll();
        if (site.capacity() == null) {
            add(entry("none", words.say("patterns.no-level")));
        } else {
            List<String> steps = new PatternWords(words).steps(site);
            for (Level level : Level.values()) {
                add(entry(SentencesCard.kind(level), steps.get(level.ordinal())));
            }
        }
        add(entry("closed", words.say("patterns.closed")), entry("unknown", words.say("patterns.unknown")));
    }

    private static Span entry(String kind, String text) {
        Span swatch = new Span();
        swatch.setClassName("oh-step oh-step--" + kind);
        swatch.getElement().setAttribute("aria-hidden", "true");
        Span entry = new Span(swatch, new Text(text));
        entry.setClassName("oh-steps-entry");
        return entry;
    }
}
