package org.occupancyhub.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.SearchField;
import org.occupancyhub.ui.part.Still;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.words.Words;

/** All below the head: a sentence, a search, the sites, and the devices of the chosen one. */
final class SitesBody extends Div {

    private final Words words;
    private final Runnable again;
    private final Still still;
    private final Article message = new Article();
    private final Verdict lead = new Verdict();
    private final SearchField search;
    private final SitesCard sites;
    private final NativeButton more;
    private final DevicesCard devices;
    private final Article nothing = new Article();
    private final Div cards = new Div();
    private SitesChoice choice = SitesChoice.START;

    SitesBody(Words words, Consumer<SitesChoice> look, Runnable showMore, Runnable again) {
        this.words = words;
        this.again = again;
        this.still = new Still(words.say("live.loading"));
        this.search = new SearchField(words.say("sites.search"), text -> look.accept(choice.withText(text)));
        this.sites = new SitesCard(words, id -> look.accept(choice.withSite(id)));
        this.devices = new DevicesCard(words, showMore);
        this.more = new NativeButton(words.say("sites.more"), click -> showMore.run());
        more.setClassName("oh-btn oh-more");
        nothing.setClassName("oh-card oh-card--message");
        nothing.add(new Message("search", words.say("sites.nothing.title"), words.say("sites.nothing.text")));
        message.setClassName("oh-card oh-card--message");
        Div filters = new Div(search);
        filters.setClassName("oh-filters");
        sites.add(more);
        cards.setClassName("oh-body");
        cards.add(lead, filters, sites, devices, nothing);
        setClassName("oh-body");
        add(still, message, cards);
        only(still);
    }

    void show(SitesPage page, SitesChoice wished, Instant now) {
        choice = wished;
        lead.show(SitesSentence.kind(page), SitesSentence.of(words, page, now));
        search.show(wished.text());
        boolean any = page.chosen() != null;
        sites.setVisible(any);
        devices.setVisible(any);
        nothing.setVisible(!any);
        if (any) {
            sites.show(page, now);
            devices.show(page.chosen(), now);
        }
        more.setVisible(page.matching() > page.rows().size());
        only(cards);
    }

    /** Nothing could be read. */
    void broken(Instant since) {
        message.removeAll();
        message.add(Message.broken(
                words.say("sites.error.title"),
                words.say("quality.error.text", words.say("time.utc", words.clock(since, ZoneOffset.UTC))),
                words.say("error.again"),
                again));
        only(message);
    }

    private void only(Component part) {
        still.setVisible(part == still);
        message.setVisible(part == message);
        cards.setVisible(part == cards);
    }
}
