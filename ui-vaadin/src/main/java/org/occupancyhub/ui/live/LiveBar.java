package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.DemoBadge;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.words.Words;

/** What the live view says in its head: the selected site's date and time, and whether numbers are invented. */
final class LiveBar extends Div {

    private final Words words;
    private final PageBar bar;
    private final DemoBadge demo;

    LiveBar(Words words) {
        this.words = words;
        demo = new DemoBadge(words);
        bar = new PageBar(words, words.say("live.title"), demo);
        add(bar);
    }

    void show(LivePage page, Instant now) {
        Site site = page.selected().now().site();
        bar.under(words.dateAndTime(now.atZone(site.timeZone())));
        boolean any = page.sites().stream().anyMatch(row -> row.site().demo());
        boolean all = page.sites().stream().allMatch(row -> row.site().demo());
        demo.say(any ? words.say(all ? "demo.all" : "demo.some") : "");
    }
}
