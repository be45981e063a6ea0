package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.reject.Tally.End;
import org.occupancyhub.words.Words;

/** How far something that is done to many is, and how it ended. */
final class TallyNote extends Div {

    private final Words words;
    private final Glyph sign = new Glyph();
    private final Span text = new Span();
    private final Span fill = new Span();
    private final Div track = new Div(fill);
    private final NativeButton stop;
    private final NativeButton close;

    TallyNote(Words words, Runnable stopped, Runnable closed) {
        this.words = words;
        setClassName("oh-tally");
        text.getElement().setAttribute("role", "status");
        fill.setClassName("oh-share-fill");
        track.setClassName("oh-share");
        track.getElement().setAttribute("role", "progressbar");
        track.getElement().setAttribute("aria-valuemin", "0");
        track.getElement().setAttribute("aria-valuemax", "100");
        stop = new NativeButton(words.say("tally.stop"), click -> stopped.run());
        stop.setClassName("oh-btn");
        close = new NativeButton(words.say("tally.close"), click -> closed.run());
        close.setClassName("oh-btn oh-btn--quiet");
        Div line = new Div(sign, text, stop, close);
        line.setClassName("oh-tally-line");
        add(line, track);
        setVisible(false);
    }

    /** @param tally null for none */
    void show(Tally tally) {
        setVisible(tally != null);
        if (tally == null) {
            return;
        }
        boolean runs = tally.end() == End.RUNNING;
        boolean clean = tally.end() == End.DONE && tally.refused() == 0;
        setClassName("oh-tally--bad", tally.end() == End.FAILED);
        sign.show(runs ? "" : clean ? "check" : "warning");
        text.setText(runs ? running(tally) : outcome(tally));
        int percent = (int) (tally.total() == 0 ? 0 : 100 * tally.handled() / tally.total());
        fill.setWidth(percent, Unit.PERCENTAGE);
        track.setVisible(runs);
        track.getElement().setAttribute("aria-valuenow", String.valueOf(percent));
        track.getElement().setAttribute("aria-label", running(tally));
        stop.setVisible(runs);
        close.setVisible(!runs);
    }

    private String running(Tally tally) {
        return words.say(
                "tally." + tally.errand().word() + ".running",
                words.count(tally.handled()),
                words.count(tally.total()));
    }

    private String outcome(Tally tally) {
        String errand = "tally." + tally.errand().word();
        String done = words.say(errand + ".done", words.count(tally.done()));
        String refused = tally.refused() == 0 ? "" : " " + words.many(errand + ".refused", tally.refused());
        return switch (tally.end()) {
            case FAILED -> words.say("tally.failed", done + refused);
            case STOPPED -> words.say("tally.stopped", done + refused);
            case DONE, RUNNING -> done + refused;
        };
    }
}
