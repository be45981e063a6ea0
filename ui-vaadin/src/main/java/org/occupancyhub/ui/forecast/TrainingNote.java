package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongConsumer;
import org.occupancyhub.models.registry.TrainingRun;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** How far the training is that waits or runs, or how the last one ended. */
final class TrainingNote extends Div {

    private static final int LONGEST = 400;

    private final Words words;
    private final Glyph glyph = new Glyph();
    private final Span text = new Span();
    private final NativeButton cancel;
    private final Div bar = new Div();
    private final Span fill = new Span();
    private long run;

    TrainingNote(Words words, LongConsumer cancel) {
        this.words = words;
        this.cancel = new NativeButton(words.say("training.cancel"), click -> cancel.accept(run));
        this.cancel.setClassName("oh-btn");
        setClassName("oh-tally");
        getElement().setAttribute("role", "status");
        Div line = new Div(glyph, text, this.cancel);
        line.setClassName("oh-tally-line");
        fill.setClassName("oh-share-fill");
        bar.add(fill);
        bar.setClassName("oh-share");
        bar.getElement().setAttribute("role", "progressbar");
        bar.getElement().setAttribute("aria-label", words.say("training.progress"));
        add(line, bar);
    }

    void show(TrainingRun training, ZoneId zone, boolean mayAct) {
        setVisible(training != null);
        if (training == null) {
            return;
        }
        run = training.id();
        boolean open = training.isOpen();
        setClassName("oh-tally--bad", !open && training.hasFailed());
        setClassName("oh-training--over", !open && !training.hasFailed());
        cancel.setVisible(open && mayAct);
        cancel.setEnabled(!training.cancelled());
        boolean measured = open && training.steps() > 0;
        bar.setVisible(measured);
        if (measured) {
            long percent = Math.round(100.0 * training.done() / training.steps());
            fill.getStyle().set("inline-size", percent + "%");
            bar.getElement().setAttribute("aria-valuenow", String.valueOf(percent));
        }
        glyph.show(open ? "clock" : training.hasFailed() ? "warning" : training.cancelled() ? "close" : "check");
        text.setText(open ? running(training) : ended(training, zone));
    }

    private String running(TrainingRun training) {
        if (training.cancelled()) {
            return words.say("training.stopping");
        }
        if (training.startedAt() == null) {
            return words.say("training.waiting");
        }
        String step =
                training.step() == null ? words.say("training.begins") : ReasonText.of(words, training.step(), LONGEST);
        return training.steps() > 0
                ? words.say("training.running", step, words.count(training.done()), words.count(training.steps()))
                : words.say("training.running-step", step);
    }

    private String ended(TrainingRun training, ZoneId zone) {
        Instant at = training.finishedAt();
        String when = words.day(at.atZone(zone).toLocalDate()) + ", " + words.clock(at, zone);
        if (training.outcome() != null) { // though it may have been asked to stop after its last step
            return words.say("training.done", when, ReasonText.of(words, training.outcome(), LONGEST));
        }
        return training.hasFailed()
                ? words.say("training.failed", when, ReasonText.of(words, training.failure(), LONGEST))
                : words.say("training.cancelled", when);
    }
}
