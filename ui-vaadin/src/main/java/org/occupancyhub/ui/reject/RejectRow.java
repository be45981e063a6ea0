package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.part.Tick;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** A reject in the list; all of the row opens it. */
final class RejectRow extends NativeTableRow {

    private static final int REASON = 240;

    private final Words words;
    private final RejectWords say;
    private final Tick tick;
    private final NativeButton open;
    private final Span reason = new Span();
    private final Span refused = new Span();
    private final Span source = new Span();
    private final Span age = new Span();
    private final Chip chip = new Chip();

    RejectRow(Words words, Reject reject, BiConsumer<Long, Boolean> ticked, LongConsumer opened) {
        this.words = words;
        this.say = new RejectWords(words);
        long id = reject.id();
        String origin = say.origin(reject);
        tick = new Tick(words.say("rejects.tick", origin));
        tick.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ticked.accept(id, change.getValue());
            }
        });
        open = new NativeButton(origin, click -> opened.accept(id));
        open.setClassName("oh-row-open");
        ReasonText.show(reason, words, reject.reason(), REASON);
        refused.setClassName("oh-row-refused");
        age.setClassName("oh-num");
        source.setText(say.source(reject.source()));
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(open);
        add(cell("oh-row-tick", tick), name, cell("oh-row-reason", new Div(reason, refused)));
        add(cell("oh-row-source", source), cell("oh-row-age", age), cell("oh-row-status", chip));
    }

    /** @param stillWrong what it was refused for just now, or null */
    void show(Reject reject, Instant now, ZoneId zone, boolean selected, boolean chosen, String stillWrong) {
        boolean settled = reject.status() != Reject.Status.OPEN;
        tick.setVisible(!settled);
        tick(selected && !settled);
        getElement().setAttribute("data-chosen", chosen);
        open.getElement().setAttribute("aria-expanded", String.valueOf(chosen));
        refused.setVisible(stillWrong != null);
        refused.setText(
                stillWrong == null
                        ? ""
                        : stillWrong.equals(reject.reason())
                                ? words.say("rejects.still-wrong-as-before")
                                : words.say("rejects.still-wrong", ReasonText.of(words, stillWrong, REASON)));
        age.setText(words.ago(reject.rejectedAt(), now, zone));
        age.setTitle(say.moment(reject.rejectedAt(), zone));
        say.chip(chip, reject.status());
    }

    void tick(boolean on) {
        tick.setValue(on);
    }

    void focus() {
        open.focus();
    }

    private static NativeTableCell cell(String classes, com.vaadin.flow.component.Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.setClassName(classes);
        return cell;
    }
}
