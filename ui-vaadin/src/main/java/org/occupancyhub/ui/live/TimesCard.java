package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.GoodTimes;
import org.occupancyhub.words.day.TimeRows;

/** When to go, with the reason, and one time to avoid. Hidden where nothing is forecast. */
final class TimesCard extends Article {

    private final Words words;
    private final TileWords levels;
    private final UnorderedList list = new UnorderedList();
    private final Div none = new Div();
    private List<TimeRows.Row> shown = List.of();

    TimesCard(Words words) {
        this.words = words;
        this.levels = new TileWords(words);
        setClassName("oh-card");
        Span hint = new Span(words.say("times.hint"));
        hint.setClassName("oh-hint oh-end");
        Div head = new Div(new H2(words.say("times.title")), hint);
        head.setClassName("oh-card-head");
        list.setClassName("oh-times oh-num");
        none.setClassName("oh-times-none");
        none.setText(words.say("times.none"));
        add(head, list, none);
        setVisible(false);
    }

    void show(Site site, GoodTimes times, Instant now) {
        setVisible(times.known());
        List<TimeRows.Row> rows = TimeRows.of(words, site, times, now);
        list.setVisible(!rows.isEmpty());
        none.setVisible(rows.isEmpty());
        if (!rows.equals(shown)) {
            shown = rows;
            list.removeAll();
            rows.forEach(row -> list.add(item(row)));
        }
    }

    private ListItem item(TimeRows.Row row) {
        Span when = new Span(row.when());
        when.setClassName("oh-times-when");
        ListItem item = new ListItem(when);
        item.setClassName("oh-times-avoid", row.avoid());
        if (row.level() != null) {
            LevelChip chip = new LevelChip();
            chip.show(levels.chip(row.level()));
            item.add(new Span(chip));
        }
        Div people = new Div(row.people());
        people.setClassName("oh-times-people");
        if (!row.day().isEmpty()) {
            people.add(new Div(row.day()));
        }
        item.add(people);
        if (!row.why().isEmpty()) {
            Span why = new Span(words.capital(row.why()));
            why.setClassName("oh-times-why");
            item.add(why);
        }
        return item;
    }
}
