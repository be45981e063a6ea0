package org.occupancyhub.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.chart.EChart;
import org.occupancyhub.ui.part.Figure;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Sentence;
import org.occupancyhub.ui.part.Update;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.words.Phrase;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.DayRows;
import org.occupancyhub.words.day.DayWindow;
import org.occupancyhub.words.day.SiteDay;
import org.occupancyhub.words.day.SiteNow;

/** The selected site: words first, then the picture of its day, or the same as a table. */
final class SiteCard extends Article {

    private final Words words;
    private final DayDrawings drawings;
    private final TileWords tileWords;
    private final Runnable again;
    private final H2 name = new H2();
    private final Span hours = styled("oh-hint oh-num");
    private final Offline offline = new Offline();
    private final Span toggleText = new Span();
    private final NativeButton toggle = new NativeButton();
    private final Span figure = styled("oh-lead-figure oh-num");
    private final LevelChip chip = new LevelChip();
    private final Span of = styled("oh-num");
    private final Gauge gauge;
    private final Sentence sentence = new Sentence();
    private final Div lead = new Div();
    private final DayKey key;
    private final Div under;
    private final EChart chart = new EChart();
    private final Figure picture = new Figure();
    private DayTable table; // from when it is looked at first
    private final Div body = new Div();
    private String bodyKind = "";
    private boolean asTable;
    private SiteId shownSite;

    SiteCard(Words words, DayDrawings drawings, Runnable again) {
        this.words = words;
        this.drawings = drawings;
        this.tileWords = new TileWords(words);
        this.again = again;
        this.gauge = new Gauge(words);
        this.key = new DayKey(words);
        this.under = new Div(key, gauge);
        setClassName("oh-card");
        toggle.setClassName("oh-btn oh-btn--quiet");
        toggle.add(new Glyph("table"), toggleText);
        Span end = styled("oh-end");
        end.add(offline);
        Div head = new Div(name, hours, end, toggle);
        head.setClassName("oh-card-head");
        Div level = new Div(chip, of);
        level.setClassName("oh-lead-level");
        lead.setClassName("oh-lead");
        lead.add(figure, level, sentence);
        under.setClassName("oh-under");
        Div plot = new Div(chart);
        plot.setClassName("oh-plot");
        picture.setClassName("oh-picture");
        picture.add(plot);
        body.setClassName("oh-picture");
        add(head, lead, under, body);
    }

    /** @param redraw called when the visitor changes between picture and table */
    void onToggle(Runnable redraw) {
        toggle.addClickListener(click -> {
            asTable = !asTable;
            redraw.run();
        });
    }

    void show(SiteDay day, DayLines lines) {
        SiteNow now = day.now();
        Site site = now.site();
        Update.text(name, site.name());
        Update.text(hours, hours(site, day.window()));
        boolean silent = now.failed() || now.state(lines.now()) == State.NO_DATA;
        boolean unopened = day.window().closed() && lines.readings().isEmpty();
        lead.setVisible(!silent && !unopened);
        under.setVisible(lead.isVisible());
        boolean blank = isBlank(lines);
        boolean drawn = !silent && !unopened && !blank;
        key.setVisible(drawn && !asTable);
        toggle.setVisible(drawn);
        if (now.failed()) {
            replace("error", site, () -> LiveMessage.error(words, now.failedSince(), site.timeZone(), again));
            return;
        }
        if (silent) {
            replace("empty", site, () -> LiveMessage.empty(words, site.id().value()));
            return;
        }
        Phrase phrase = DaySentence.of(words, day, lines);
        lead(now, lines.now(), phrase);
        if (unopened) {
            replace("closed", site, () -> LiveMessage.closed(words, phrase.text()));
            return;
        }
        if (blank) {
            replace("blank", site, () -> LiveMessage.blank(words));
            return;
        }
        key.show(day, lines);
        picture(day, lines, phrase);
    }

    /** Nothing was counted today, and too little before to say what is usual: axes alone would say nothing. */
    private static boolean isBlank(DayLines lines) {
        return lines.readings().isEmpty()
                && lines.usual().isEmpty()
                && lines.forecast().isEmpty();
    }

    private void lead(SiteNow now, Instant at, Phrase phrase) {
        TileText tile = tileWords.of(now, at);
        lead.setClassName("oh-lead--mute", tile.muted());
        Update.text(figure, tile.figure());
        chip.show(tileWords.chipNow(now, at));
        Site site = now.site();
        Update.text(
                of,
                now.state(at) == State.CLOSED
                        ? ""
                        : site.capacity() == null
                                ? words.say("of.no-capacity")
                                : words.say("of.capacity-share", words.count(site.capacity()), tile.strong()));
        of.setVisible(!of.getText().isEmpty());
        gauge.show(site, now.state(at) == State.CLOSED ? null : now.occupancy().count());
        sentence.show(phrase);
    }

    private void picture(SiteDay day, DayLines lines, Phrase phrase) {
        Site site = day.now().site();
        Update.text(toggleText, words.say(asTable ? "chart.as-chart" : "chart.as-table"));
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(asTable));
        String weekday = words.weekday(lines.window().midnight());
        if (asTable) {
            if (table == null) {
                table = new DayTable(words);
            }
            table.show(
                    words.say("table.caption", site.name()),
                    words.say("chart.usual", weekday),
                    DayRows.of(words, site, lines));
            replace("table", null, () -> table);
            return;
        }
        picture.label(
                words.say("chart.label", site.name(), words.date(lines.window().midnight()), phrase.text()));
        chart.show(drawings.chart(words, day, lines));
        replace("picture", null, () -> picture);
    }

    private void replace(String kind, Site of, Supplier<Component> content) {
        SiteId id = of == null ? null : of.id();
        if (kind.equals(bodyKind) && Objects.equals(id, shownSite)) {
            return;
        }
        bodyKind = kind;
        shownSite = id;
        body.removeAll();
        body.add(content.get());
    }

    /** Empty where nobody has said them. */
    private String hours(Site site, DayWindow window) {
        OpeningHours opening = site.openingHours();
        if (opening.roundTheClock() && !window.doors() && !window.closed()) {
            return words.say("hours.always");
        }
        Optional<OpeningHours.Hours> today = opening.on(window.midnight().toLocalDate());
        if (today.isPresent() && (opening.isKnown() || window.doors())) {
            String closes = today.get().closes().equals(LocalTime.MIDNIGHT)
                    ? words.say("hours.end-of-day")
                    : words.clock(window.to(), site.timeZone());
            return words.say("hours.today", words.range(words.clock(window.from(), site.timeZone()), closes));
        }
        return window.closed() ? words.say("hours.closed-today") : "";
    }

    private static Span styled(String classes) {
        Span span = new Span();
        span.setClassName(classes);
        return span;
    }
}
