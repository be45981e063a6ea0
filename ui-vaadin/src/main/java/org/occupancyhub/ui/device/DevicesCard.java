package org.occupancyhub.ui.device;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.occupancyhub.models.device.Device;
import org.occupancyhub.models.occupancy.Occupancy.AreaCount;
import org.occupancyhub.models.site.Area;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.device.SitesPage.Detail;
import org.occupancyhub.ui.device.SitesPage.DeviceRow;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Lines;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** The chosen site: what to do there, its zones, and every device. */
final class DevicesCard extends Article {

    private static final int NAME = 80;

    private final Words words;
    private final SiteWords say;
    private final Div title = new Div();
    private final Anchor publicPage = new Anchor();
    private final UnorderedList advice = new UnorderedList();
    private final UnorderedList zones = new UnorderedList();
    private final Table table;
    private final Div none = new Div();
    private final NativeButton more;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private List<String> advised = List.of();
    private String titled = "";

    DevicesCard(Words words, Runnable showMore) {
        this.words = words;
        this.say = new SiteWords(words);
        setClassName("oh-card oh-devices");
        advice.setClassName("oh-advice");
        zones.setClassName("oh-zone-list");
        table = new Table(
                        words.say("devices.title"),
                        Stream.of(
                                        Table.Column.text("devices.device"),
                                        Table.Column.text("devices.place"),
                                        Table.Column.text("devices.state"),
                                        Table.Column.figures("devices.last"),
                                        Table.Column.text("devices.measured"),
                                        Table.Column.figures("devices.readings"),
                                        Table.Column.figures("sites.rejects"),
                                        Table.Column.text("devices.source"))
                                .map(column -> new Table.Column(words.say(column.title()), column.figures()))
                                .toList())
                .stacked();
        none.add(new Message("no-data", words.say("devices.none.title"), words.say("devices.none.text")));
        more = new NativeButton(words.say("sites.more"), click -> showMore.run());
        more.setClassName("oh-btn oh-more");
        publicPage.setRouterIgnore(true);
        Div open = new Div(new Span(words.say("sites.public")), publicPage);
        open.setClassName("oh-public");
        add(title, open, advice, zones, table, none, more);
    }

    void show(Detail detail, Instant now) {
        Site site = detail.row().site();
        head(site);
        advise(detail);
        zones(detail);
        List<String> ids = detail.devices().stream().map(DevicesCard::id).toList();
        if (!ids.equals(List.copyOf(rows.keySet()))) { // rows that stay keep the focus
            table.clear();
            rows.clear();
            ids.forEach(id -> rows.put(id, new Row(id)));
        }
        detail.devices().forEach(device -> rows.get(id(device)).show(device, now));
        table.setVisible(!ids.isEmpty());
        none.setVisible(ids.isEmpty());
        more.setVisible(detail.matching() > ids.size());
    }

    private void head(Site site) {
        String name = Excerpt.of(site.name(), NAME);
        if (!name.equals(titled)) {
            titled = name;
            CardHead head = new CardHead(words.say("devices.of", name));
            head.hint(words.say("devices.hint", say.interval(site.readingInterval())));
            publicPage.setText(words.say("sites.public-page", name));
            publicPage.setHref("public/"
                    + URLEncoder.encode(site.id().value(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
            title.removeAll();
            title.add(head);
        }
    }

    private void advise(Detail detail) {
        List<String> todo = new ArrayList<>();
        if (detail.row().site().capacity() == null) {
            todo.add(words.say("sites.advice.capacity"));
        }
        if (!detail.row().facts().timeZoneKnown()) {
            todo.add(words.say(
                    "sites.advice.zone", words.zone(detail.row().site().timeZone())));
        }
        if (detail.row().unregistered() > 0) {
            todo.add(words.many("sites.advice.unregistered", detail.row().unregistered()));
        }
        advice.setVisible(!todo.isEmpty());
        if (!todo.equals(advised)) {
            advised = todo;
            advice.removeAll();
            todo.forEach(text -> advice.add(new ListItem(new Glyph("warning"), new Span(text))));
        }
    }

    private void zones(Detail detail) {
        Map<Area, AreaCount> counts =
                detail.row().occupancy().areas().stream().collect(Collectors.toMap(AreaCount::area, count -> count));
        zones.removeAll();
        zones.setVisible(!detail.row().site().areas().isEmpty());
        for (Area area : detail.row().site().areas()) {
            Span name = new Span(Excerpt.of(area.name(), NAME));
            name.setClassName("oh-strong");
            AreaCount count = counts.get(area);
            String people = count == null || count.count() == null
                    ? words.say("devices.zone-unknown")
                    : words.many("devices.zone", count.count());
            Span said = new Span(
                    area.capacity() == null || count == null || count.count() == null
                            ? people
                            : people + " " + words.say("of.capacity", words.count(area.capacity())));
            said.setClassName("oh-num");
            zones.add(new ListItem(name, said));
        }
    }

    private static String id(DeviceRow row) {
        return row.heard().device().id().value();
    }

    private final class Row {

        private final Span under = new Span();
        private final Span tag = new Span(words.say("devices.unregistered"));
        private final Span place = new Span();
        private final Chip state = new Chip();
        private final Span last = new Span();
        private final Lines heard = new Lines();
        private final Lines readings = new Lines();
        private final Anchor rejects = new Anchor();
        private final Span source = new Span();

        Row(String id) {
            Span name = new Span(Excerpt.of(id, NAME));
            name.setClassName("oh-strong");
            under.setClassName("oh-detail");
            tag.setClassName("oh-own oh-own--missing");
            rejects.setHref("rejects?status=all&text=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
            table.row(new Div(name, tag, under), place, state, last, heard, readings, rejects, source);
        }

        void show(DeviceRow row, Instant now) {
            Device device = row.heard().device();
            Device.LastReading reading = device.last();
            tag.setVisible(!device.registered());
            under.setText(device.door() ? words.say("devices.door") : "");
            under.setVisible(device.door());
            place.setText(place(row));
            say.state(state, row, now);
            if (reading == null) {
                last.setText(words.say("facts.none"));
                heard.show(words.say("facts.none"), "");
                source.setText(words.say("facts.none"));
            } else {
                last.setText(words.count(reading.count()));
                heard.show(
                        words.moment(reading.at(), now, row.site().timeZone()),
                        reading.receivedAt() == null
                                ? ""
                                : words.say(
                                        "devices.arrived",
                                        words.moment(
                                                reading.receivedAt(),
                                                now,
                                                row.site().timeZone())));
                source.setText(
                        reading.source() == null
                                ? words.say("facts.none")
                                : words.sayIfKnown("source." + reading.source(), Excerpt.of(reading.source(), NAME)));
            }
            readings.show(
                    words.count(row.readings()),
                    row.misses() ? words.say("of.capacity", words.count(row.expected())) : "");
            rejects.setText(words.count(row.rejects()));
            rejects.setClassName("oh-none", row.rejects() == 0);
            rejects.getElement().setAttribute("aria-label", words.many("sites.rejects-of", row.rejects(), id(row)));
        }

        private String place(DeviceRow row) {
            Device device = row.heard().device();
            return device.area() == null
                    ? words.say("devices.whole-site")
                    : row.site().areas().stream()
                            .filter(area -> area.id().equals(device.area()))
                            .map(area -> Excerpt.of(area.name(), NAME))
                            .findFirst()
                            .orElse(Excerpt.of(device.area().value(), NAME));
        }
    }
}
