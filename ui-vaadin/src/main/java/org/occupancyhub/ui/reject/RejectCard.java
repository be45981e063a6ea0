package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.words.Words;

/** One reject: where it came from, what is wrong with it, its text to be corrected, and what became of that. */
final class RejectCard extends Article {

    private final Words words;
    private final RejectWords say;
    private final H2 origin = new H2();
    private final Chip chip = new Chip();
    private final RejectFacts facts;
    private final Correcting correcting;
    private final History history;
    private final Div parts = new Div();
    private final Div missing = new Div();
    private Long shown;

    /** @param close called to see the list alone again */
    RejectCard(Words words, Wishes wishes, Runnable close) {
        this.words = words;
        this.say = new RejectWords(words);
        this.facts = new RejectFacts(words, wishes);
        this.correcting = new Correcting(words, wishes);
        this.history = new History(words);
        setClassName("oh-card oh-reject");
        origin.getElement().setAttribute("tabindex", "-1"); // takes the focus when it opens
        NativeButton back = new NativeButton("", click -> close.run());
        back.setClassName("oh-btn oh-reject-close");
        back.add(new Glyph("close"), new Span(words.say("reject.close")));
        Div head = new Div(origin, chip, back);
        head.setClassName("oh-reject-head");
        parts.setClassName("oh-reject-parts");
        parts.add(facts, correcting, history);
        missing.add(new Message("search", words.say("reject.missing.title"), words.say("reject.missing.text")));
        add(head, parts, missing);
        setVisible(false);
    }

    /** @param feedback what came of the last thing that was done here, or null */
    void show(RejectsPage page, Feedback feedback) {
        Long wanted = page.choice().reject();
        setVisible(wanted != null);
        Reject reject = page.chosen();
        parts.setVisible(reject != null);
        missing.setVisible(page.chosenIsMissing());
        chip.setVisible(reject != null);
        if (reject != null) {
            origin.setText(say.origin(reject));
            say.chip(chip, reject.status());
            facts.show(reject, page.choice(), page.zone());
            correcting.show(reject, feedback);
            history.show(reject, page.zone());
        } else if (wanted != null) {
            origin.setText(words.say("reject.number", String.valueOf(wanted)));
        }
        if (wanted != null && !wanted.equals(shown)) {
            origin.getElement().callJsFunction("focus");
        }
        shown = wanted;
    }
}
