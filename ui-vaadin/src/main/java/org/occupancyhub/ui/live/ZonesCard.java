package org.occupancyhub.ui.live;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.occupancyhub.models.occupancy.Occupancy.AreaCount;
import org.occupancyhub.words.Words;

/** The zones of the selected site as bars; hidden where it has none. */
final class ZonesCard extends Article {

    private final Words words;
    private final Div rows = new Div();
    private List<AreaCount> shown = List.of();

    ZonesCard(Words words) {
        this.words = words;
        setClassName("oh-card");
        Span hint = new Span(words.say("zones.hint"));
        hint.setClassName("oh-hint oh-end");
        Div head = new Div(new H2(words.say("zones.title")), hint);
        head.setClassName("oh-card-head");
        add(head, rows);
        setVisible(false);
    }

    /** @param areas in the order of the site; a count of null is unknown */
    void show(List<AreaCount> areas) {
        setVisible(!areas.isEmpty());
        if (areas.equals(shown)) {
            return;
        }
        shown = List.copyOf(areas);
        rows.removeAll();
        areas.forEach(area -> rows.add(row(area)));
    }

    private Div row(AreaCount zone) {
        Integer count = zone.count();
        Integer capacity = zone.area().capacity();
        Span people = new Span(count == null ? words.say("zones.unknown") : words.count(count));
        people.setClassName("oh-strong", count != null);
        Span value = new Span(people);
        value.setClassName("oh-zone-count oh-num");
        if (count != null && capacity != null) {
            value.add(new Span(" " + words.say("of.capacity", words.count(capacity))));
        }
        Div row = new Div(new Span(zone.area().name()), value);
        row.setClassName("oh-zone");
        if (capacity != null) {
            Span fill = new Span();
            fill.setClassName("oh-zone-fill");
            fill.setWidth(count == null ? 0 : Math.min(100, 100f * count / capacity), Unit.PERCENTAGE);
            Div track = new Div(fill);
            track.setClassName("oh-zone-track");
            track.getElement().setAttribute("aria-hidden", "true");
            row.add(track);
        }
        return row;
    }
}
