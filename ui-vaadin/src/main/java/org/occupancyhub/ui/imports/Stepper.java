package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.words.Words;

/** File, Mapping, Check, Run, Report: which of them are behind, and which one this is. */
final class Stepper extends OrderedList {

    private final Map<Step, Mark> marks = new EnumMap<>(Step.class);

    Stepper(Words words) {
        setClassName("oh-import-steps");
        getElement().setAttribute("aria-label", words.say("imports.steps"));
        for (Step step : Step.values()) {
            Mark mark = new Mark(words, step);
            marks.put(step, mark);
            add(mark);
        }
    }

    void show(Step now) {
        marks.forEach((step, mark) -> mark.show(step.compareTo(now)));
    }

    private static final class Mark extends ListItem {

        private final Span number;
        private final Glyph tick = new Glyph("check");
        private final Span behind;

        Mark(Words words, Step step) {
            number = new Span(words.count(step.ordinal() + 1.0));
            Span ball = new Span(number, tick);
            ball.setClassName("oh-import-ball");
            ball.getElement().setAttribute("aria-hidden", "true");
            behind = new Span(words.say("imports.step.done"));
            behind.setClassName("oh-unseen");
            Span name = new Span(words.say("imports.step." + step.name().toLowerCase(java.util.Locale.ROOT)));
            name.setClassName("oh-import-step-name");
            add(ball, name, behind);
        }

        /** @param place below zero if this step is behind, zero if it is the one */
        void show(int place) {
            setClassName("oh-import-step--done", place < 0);
            setClassName("oh-import-step--now", place == 0);
            number.setVisible(place >= 0);
            tick.setVisible(place < 0);
            behind.setVisible(place < 0);
            if (place == 0) {
                getElement().setAttribute("aria-current", "step");
            } else {
                getElement().removeAttribute("aria-current");
            }
        }
    }
}
