package org.occupancyhub.ui.flow;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.flow.Flows.Way;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.words.Words;

/** The way of an event from a device to a reader, and what each station did in the last minute. */
final class WayCard extends Article {

    /** @param number what it did, or what waits at it; null where that is not known */
    private record Station(String key, Long number) {}

    private final Words words;
    private final List<Span> numbers = new ArrayList<>();
    private final List<Span> units = new ArrayList<>();
    private final OrderedList list = new OrderedList();

    WayCard(Words words) {
        this.words = words;
        setClassName("oh-card");
        CardHead head = new CardHead(words.say("way.title"));
        head.hint(words.say("way.hint"));
        list.setClassName("oh-way");
        add(head, list);
    }

    void show(Way way) {
        List<Station> stations = List.of(
                new Station("received", way.requests() + way.lines()),
                new Station("topic", way.waiting()),
                new Station("raw", way.stored()),
                new Station("marts", way.refreshes()),
                new Station("readers", way.questions()));
        if (numbers.isEmpty()) {
            stations.forEach(station -> place(station.key()));
        }
        for (int i = 0; i < stations.size(); i++) {
            Station station = stations.get(i);
            boolean known = station.number() != null;
            numbers.get(i).setText(known ? words.count(station.number()) : words.say("facts.none"));
            units.get(i)
                    .setText(
                            known
                                    ? words.many("way." + station.key() + ".unit", station.number())
                                    : words.say("way.unknown"));
        }
        boolean late = way.waiting() != null && way.waiting() > 0;
        list.getChildren().skip(1).findFirst().orElseThrow().getElement().setAttribute("data-waits", late);
    }

    private void place(String key) {
        Span name = new Span(words.say("way." + key));
        name.setClassName("oh-strong");
        Span number = new Span();
        number.setClassName("oh-way-number oh-num");
        Span unit = new Span();
        unit.setClassName("oh-hint");
        Span how = new Span(words.say("way." + key + ".how"));
        how.setClassName("oh-detail");
        numbers.add(number);
        units.add(unit);
        list.add(new ListItem(name, number, unit, how));
    }
}
