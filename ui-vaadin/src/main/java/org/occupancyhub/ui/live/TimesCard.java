package org.occupancyhub.ui.live;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.times.Slot;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.words.Words;

/** When to go, with the reason, and one time to avoid. Hidden where nothing is forecast. */
final class TimesCard extends Article {

    /** What begins so soon begins now. */
    private static final Duration SOON = Duration.ofMinutes(15);

    private final Words words;
    private final TileWords levels;
    private final UnorderedList list = new UnorderedList();
    private final Div none = new Div();
    private List<Row> shown = List.of();

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

    /** @param chip null where the capacity is not known */
    private record Row(String when, TileText.Chip chip, String people, String day, String why, boolean avoid) {}

    void show(Site site, GoodTimes times, Instant now) {
        setVisible(times.known());
        List<Row> rows = new ArrayList<>();
        times.good().forEach(slot -> rows.add(good(site, slot, now)));
        times.toAvoid().ifPresent(slot -> rows.add(toAvoid(site, slot, now)));
        list.setVisible(!rows.isEmpty());
        none.setVisible(rows.isEmpty());
        if (!rows.equals(shown)) {
            shown = rows;
            list.removeAll();
            rows.forEach(row -> list.add(item(row)));
        }
    }

    private Row good(Site site, Slot slot, Instant now) {
        String people = Math.round(slot.people()) == 0
                ? words.say("times.about-nobody")
                : words.say("times.about", words.count(slot.people()));
        String why = isSoon(site, slot, now) ? "" : slot.why();
        String tomorrow = day(site, slot, now);
        // The quietest time tomorrow says so itself.
        String day = why.endsWith(tomorrow) ? "" : tomorrow;
        return new Row(when(site, slot, now), chip(slot), people, day, why, false);
    }

    private Row toAvoid(Site site, Slot slot, Instant now) {
        return new Row(when(site, slot, now), chip(slot), words.say("times.avoid"), day(site, slot, now), "", true);
    }

    private TileText.Chip chip(Slot slot) {
        return slot.level() == null ? null : levels.chip(slot.level());
    }

    private String when(Site site, Slot slot, Instant now) {
        ZoneId zone = site.timeZone();
        return words.range(
                isSoon(site, slot, now) ? words.say("times.now") : words.clock(slot.start(), zone),
                words.clock(slot.end(), zone));
    }

    private static boolean isSoon(Site site, Slot slot, Instant now) {
        return site.isOpenAt(now) && slot.start().isBefore(now.plus(SOON));
    }

    private String day(Site site, Slot slot, Instant now) {
        ZoneId zone = site.timeZone();
        boolean today =
                slot.start().atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? "" : words.say("times.tomorrow");
    }

    private ListItem item(Row row) {
        Span when = new Span(row.when());
        when.setClassName("oh-times-when");
        ListItem item = new ListItem(when);
        item.setClassName("oh-times-avoid", row.avoid());
        if (row.chip() != null) {
            LevelChip chip = new LevelChip();
            chip.show(row.chip());
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
