package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.words.Words;

/** What there was of each site, and where to look at it. */
final class SiteRowsCard extends Article {

    private final transient Words words;
    private final CardHead head;
    private final Table table;
    private transient List<?> shown = List.of();

    SiteRowsCard(Words words) {
        this.words = words;
        setClassName("oh-card oh-site-rows");
        head = new CardHead(words.say("counts.sites"));
        table = new Table(
                        words.say("counts.sites"),
                        List.of(
                                Table.Column.text(words.say("forecast.site")),
                                Table.Column.text(words.say("models.state")),
                                Table.Column.figures(words.say("imports.rows")),
                                Table.Column.text(words.say("counts.span"))))
                .stacked();
        add(head, table);
    }

    void show(ImportPage page, ImportRun run, ImportWords say) {
        setVisible(run.state().ended() && !run.sites().isEmpty());
        List<?> next = List.of(run.id(), run.sites(), page.sites());
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        List<SiteRows> rows = run.sites();
        head.hint(
                run.siteCount() > rows.size()
                        ? words.say("sites.most", words.count(rows.size()), words.count(run.siteCount()))
                        : "");
        table.clear();
        ZoneId zone = ImportWords.zone(run.order(), page.sites());
        boolean check = run.order() instanceof ImportOrder.Check;
        rows.forEach(site -> table.row(
                name(say.site(site.site(), page.sites()), check && !site.known() ? null : site.site()),
                site.known()
                        ? new Chip().show("fine", "check", words.say("sites.known"))
                        : new Chip().show("waiting", "star", words.say(check ? "sites.new-here" : "sites.new")),
                new Text(words.count(site.rows())),
                new Text(span(site, zone))));
    }

    private String span(SiteRows site, ZoneId zone) {
        if (site.first() == null || site.last() == null) {
            return words.say("facts.none");
        }
        return words.say(
                "imports.span",
                words.dayOfYear(site.first().atZone(zone).toLocalDate()),
                words.dayOfYear(site.last().atZone(zone).toLocalDate()));
    }

    /** @param site its id, or null where there is nothing to look at yet */
    private Component name(String title, String site) {
        Span name = new Span(title);
        if (site == null) {
            return name;
        }
        String query = "?" + QueryParameters.of("site", site).getQueryString();
        Div links = new Div(
                new Anchor("live" + query, words.say("live.title")),
                new Anchor("patterns" + query, words.say("patterns.title")));
        links.setClassName("oh-import-links");
        return new Div(name, links);
    }
}
