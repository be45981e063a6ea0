package org.occupancyhub.ui.device;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.occupancyhub.models.device.DeviceState;
import org.occupancyhub.ui.device.SitesPage.SiteRow;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Lines;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** Every site in a row; its name is a button that tells of its devices. */
final class SitesCard extends Article {

    private static final int NAME = 80;

    private final Words words;
    private final SiteWords say;
    private final Consumer<String> choose;
    private final CardHead head;
    private final Table table;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @param choose gets the id of a site */
    SitesCard(Words words, Consumer<String> choose) {
        this.words = words;
        this.say = new SiteWords(words);
        this.choose = choose;
        setClassName("oh-card");
        head = new CardHead(words.say("sites.title"));
        table = new Table(
                        words.say("sites.title"),
                        Stream.of(
                                        Table.Column.text("sites.site"),
                                        Table.Column.text("sites.now"),
                                        Table.Column.figures("sites.devices"),
                                        Table.Column.figures("sites.readings"),
                                        Table.Column.figures("sites.rejects"),
                                        Table.Column.figures("sites.capacity"),
                                        Table.Column.text("sites.open"),
                                        Table.Column.text("sites.kept"))
                                .map(column -> new Table.Column(words.say(column.title()), column.figures()))
                                .toList())
                .stacked()
                .bounded();
        add(head, table);
    }

    void show(SitesPage page, Instant now) {
        head.hint(
                page.matching() == page.sites().size()
                        ? words.many("sites.count", page.matching())
                        : words.say(
                                "sites.matching",
                                words.count(page.matching()),
                                words.count(page.sites().size())));
        List<String> ids =
                page.rows().stream().map(row -> row.site().id().value()).toList();
        if (!ids.equals(List.copyOf(rows.keySet()))) { // rows that stay keep the focus
            table.clear();
            rows.clear();
            ids.forEach(id -> rows.put(id, new Row(id)));
        }
        String chosen =
                page.chosen() == null ? "" : page.chosen().row().site().id().value();
        page.rows().forEach(row -> rows.get(row.site().id().value()).show(row, chosen, now));
    }

    private final class Row {

        private final NativeButton name = new NativeButton();
        private final Span under = new Span();
        private final Chip state = new Chip();
        private final Span count = new Span();
        private final Lines devices = new Lines();
        private final Span readings = new Span();
        private final Anchor rejects = new Anchor();
        private final Lines capacity = new Lines();
        private final Lines open = new Lines();
        private final Lines kept = new Lines();
        private final NativeTableRow row;

        Row(String id) {
            name.setClassName("oh-link oh-strong");
            name.addClickListener(click -> choose.accept(id));
            under.setClassName("oh-detail");
            count.setClassName("oh-detail oh-num");
            open.addClassName("oh-zoned");
            rejects.setHref("rejects?status=all&text=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
            row = table.row(
                    new Div(name, under), new Div(state, count), devices, readings, rejects, capacity, open, kept);
        }

        void show(SiteRow site, String chosen, Instant now) {
            String id = site.site().id().value();
            name.setText(Excerpt.of(site.site().name(), NAME));
            name.getElement().setAttribute("aria-pressed", String.valueOf(id.equals(chosen)));
            row.getElement().setAttribute("data-chosen", id.equals(chosen));
            under.setText(words.say("sites.id-origin", Excerpt.of(id, NAME), say.origin(site)));
            say.state(state, site.occupancy());
            count.setText(say.now(site.occupancy(), now));
            int all = site.devices().size();
            devices.show(
                    all == 0
                            ? words.say("sites.no-devices")
                            : words.say("sites.heard", words.count(site.count(DeviceState.FINE)), words.count(all)),
                    site.unregistered() == 0 ? "" : words.many("sites.row-unregistered", site.unregistered()));
            readings.setText(words.count(site.facts().readingsToday()));
            rejects.setText(words.count(site.rejects()));
            rejects.getElement().setAttribute("aria-label", words.many("sites.rejects-of", site.rejects(), id));
            rejects.setClassName("oh-none", site.rejects() == 0);
            capacity.show(
                    site.site().capacity() == null
                            ? words.say("sites.no-capacity")
                            : words.count(site.site().capacity()),
                    "");
            open.show(say.hours(site.site(), now), words.zone(site.site().timeZone()));
            kept.show(say.kept(site.facts()), say.since(site));
        }
    }
}
