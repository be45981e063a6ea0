package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.ui.part.CardHead;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Choice;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Sentence;
import org.occupancyhub.ui.words.CalendarWords;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** A past day of a site happens again at a site of its own: which one, how fast, and how far it is. */
final class TimeMachineCard extends Article {

    static final List<Integer> SPEEDS = List.of(1, 60, 600, 3600);

    private static final int USUAL_SPEED = 60;
    private static final int PROBLEM = 300;
    private static final String REASON = "oh-again-why-not";

    private final transient Words words;
    private final transient ImportWords say;
    private final transient ImportWishes wishes;
    private final Choice<Site> site;
    private final DatePicker day = new DatePicker();
    private final Map<Integer, NativeButton> speeds = new LinkedHashMap<>();
    private final Div form = new Div();
    private final Chip state = new Chip();
    private final Sentence sentence = new Sentence();
    private final Span fill = new Span();
    private final Div track = new Div(fill);
    private final Div running;
    private final NativeButton start;
    private final NativeButton goOn;
    private final NativeButton pause;
    private final Glyph pauseGlyph = new Glyph();
    private final Span pauseText = new Span();
    private final NativeButton stop;
    private final Anchor live = new Anchor();
    private final Span whyNot = new Span();
    private final Paragraph refusal = new Paragraph();
    private transient List<Site> sites = List.of();
    private transient ImportRun run;
    private int speed = USUAL_SPEED;
    private long hurried;

    TimeMachineCard(Words words, ImportWishes wishes) {
        this.words = words;
        this.say = new ImportWords(words);
        this.wishes = wishes;
        setClassName("oh-card oh-again");
        Paragraph what = new Paragraph(words.say("again.text"));
        what.setClassName("oh-hint");
        site = new Choice<>(words.say("forecast.site"), Site::name, chosen -> able(false, null));
        Span named = new Span(words.say("forecast.site"));
        named.setClassName("oh-field-label");
        NativeLabel where = new NativeLabel();
        where.add(named, site);
        day.setLabel(words.say("again.day"));
        day.setLocale(words.locale());
        day.setI18n(CalendarWords.of(words));
        day.addValueChangeListener(change -> able(false, null));
        form.add(where, day);
        form.setClassName("oh-again-form");

        sentence.setClassName("oh-again-sentence oh-num");
        fill.setClassName("oh-share-fill");
        track.setClassName("oh-share");
        track.getElement().setAttribute("role", "progressbar");
        track.getElement().setAttribute("aria-label", words.say("again.progress"));
        track.getElement().setAttribute("aria-valuemin", "0");
        track.getElement().setAttribute("aria-valuemax", "100");
        Div line = new Div(state, sentence);
        line.setClassName("oh-again-line");
        running = new Div(line, track);
        running.setClassName("oh-tally oh-again-run");

        Span title = new Span(words.say("again.speed"));
        title.setId("oh-again-speed");
        title.setClassName("oh-field-label");
        Div segments = new Div();
        segments.setClassName("oh-segments");
        segments.getElement().setAttribute("role", "group");
        segments.getElement().setAttribute("aria-labelledby", "oh-again-speed");
        SPEEDS.forEach(factor -> {
            NativeButton button =
                    new NativeButton(words.say("again.times", words.count(factor)), click -> faster(factor));
            speeds.put(factor, button);
            segments.add(button);
        });
        Div pace = new Div(title, segments);
        pace.setClassName("oh-again-pace");

        start = button(() -> wishes.start(new ImportOrder.PastDay(site.shown().id(), day.getValue(), speed)));
        start.addClassName("oh-btn--primary");
        start.add(new Glyph("play"), new Span(words.say("again.start")));
        start.getElement().setAttribute("aria-describedby", REASON);
        goOn = button(() -> wishes.start(rest(run)));
        goOn.addClassName("oh-btn--primary");
        goOn.add(new Glyph("play"), new Span(words.say("again.continue")));
        goOn.getElement().setAttribute("aria-describedby", REASON);
        pause = button(() -> {
            if (run.state() == State.PAUSED) {
                wishes.resume(run.id());
            } else {
                wishes.pause(run.id());
            }
        });
        pause.add(pauseGlyph, pauseText);
        stop = button(() -> wishes.stop(run.id()));
        stop.add(new Glyph("close"), new Span(words.say("again.stop")));
        live.setClassName("oh-btn oh-btn--large");
        live.add(new Glyph("pulse"), new Span(words.say("again.live")));
        whyNot.setId(REASON);
        whyNot.setClassName("oh-note oh-note--warn");
        Div buttons = new Div(goOn, start, pause, stop, live, whyNot);
        buttons.setClassName("oh-buttons");
        refusal.setClassName("oh-reason");
        refusal.getElement().setAttribute("role", "alert");
        add(new CardHead(words.say("again.title")), what, form, running, pace, refusal, buttons);
        running.setVisible(false);
    }

    void show(ImportPage page, String refused, boolean busy) {
        if (!page.sites().equals(sites)) {
            choose(page);
        }
        run = page.pastDay() == null ? page.pastDayToContinue() : page.pastDay();
        boolean going = run != null && !run.state().ended();
        if (run != null && run.order() instanceof ImportOrder.PastDay past) {
            show(past, page.readAt());
        }
        running.setVisible(run != null);
        form.setVisible(!going);
        pause.setVisible(going);
        stop.setVisible(going);
        pause.setEnabled(!busy);
        stop.setEnabled(!busy);
        start.setVisible(!going);
        goOn.setVisible(run != null && page.canGoOn(run));
        start.setClassName("oh-btn--primary", !goOn.isVisible());
        goOn.setEnabled(!busy && page.busy() == null);
        live.setVisible(run != null);
        refusal.setText(refused);
        refusal.setVisible(!refused.isEmpty());
        int shown = going && run.id() != hurried ? speedOf(run) : speed;
        speeds.forEach(
                (factor, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(factor == shown)));
        limit(page.readAt());
        able(busy, going ? null : page.busy());
    }

    private void choose(ImportPage page) {
        Site before = site.shown();
        sites = page.sites();
        List<Site> originals =
                sites.stream().filter(one -> !SiteCopies.isCopy(one.id())).toList();
        site.items(originals);
        site.show(originals.stream()
                .filter(one -> before != null && one.id().equals(before.id()))
                .findFirst()
                .orElse(originals.isEmpty() ? null : originals.get(0)));
    }

    private void show(ImportOrder.PastDay past, Instant now) {
        boolean caughtUp = ImportWords.isCaughtUp(run, now);
        if (caughtUp) {
            state.show("fine", "clock", words.say("again.caught-up"));
        } else {
            say.chip(state, run.state());
        }
        String what = say.site(past.site().value(), sites);
        sentence.show(words.phrase(
                run.state() == State.FAILED
                        ? "again.failed"
                        : run.state() == State.INTERRUPTED
                                ? "again.interrupted"
                                : run.state().ended()
                                        ? "again.over"
                                        : caughtUp ? "again.with-the-clock" : "again.running",
                what,
                words.dayOfYear(past.day()),
                words.count(run.counts().stored()),
                run.problem() == null ? "" : ReasonText.of(words, run.problem(), PROBLEM)));
        Double share = run.counts().share();
        track.setVisible(share != null && !run.state().ended());
        if (share != null) {
            fill.setWidth((float) (100 * share), Unit.PERCENTAGE);
            track.getElement().setAttribute("aria-valuenow", String.valueOf(Math.round(100 * share)));
        }
        pauseGlyph.show(run.state() == State.PAUSED ? "play" : "pause");
        pauseText.setText(words.say(run.state() == State.PAUSED ? "run.resume" : "run.pause"));
        String again =
                QueryParameters.of("site", SiteCopies.idOf(past.site()).value()).getQueryString();
        live.setHref("live?" + again);
    }

    private void faster(int factor) {
        speed = factor;
        speeds.forEach(
                (one, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(one == factor)));
        if (run != null && !run.state().ended()) {
            wishes.speed(run.id(), factor);
        }
    }

    /** From what came last, at the speed that is chosen. */
    private ImportOrder rest(ImportRun ended) {
        ImportOrder.PastDay past = (ImportOrder.PastDay) ended.order();
        return new ImportOrder.PastDay(
                past.site(), past.day(), speed, ImportPage.reached(ended, past).orElse(null));
    }

    private static int speedOf(ImportRun run) {
        return run.order() instanceof ImportOrder.PastDay past ? (int) Math.round(past.speed()) : USUAL_SPEED;
    }

    /** Only a day of the site that is over can happen again. */
    private void limit(Instant now) {
        if (site.shown() == null) {
            return;
        }
        LocalDate last = now.atZone(site.shown().timeZone()).toLocalDate().minusDays(1);
        if (!Objects.equals(day.getMax(), last)) {
            day.setMax(last);
            if (day.getValue() == null || day.getValue().isAfter(last)) {
                day.setValue(last.minusDays(6)); // the same day of the week, a week before
            }
        }
    }

    private void able(boolean busy, ImportRun other) {
        String why = other != null
                ? words.say("run.busy", say.what(other.order(), sites))
                : day.getValue() == null || day.isInvalid() ? words.say("again.no-day") : "";
        boolean asks = run == null || run.state().ended();
        whyNot.setText(why);
        whyNot.setVisible(asks && !why.isEmpty());
        start.setEnabled(!busy && why.isEmpty() && site.shown() != null);
    }

    private static NativeButton button(Runnable pressed) {
        NativeButton button = new NativeButton("", click -> pressed.run());
        button.setClassName("oh-btn oh-btn--large");
        return button;
    }
}
