package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.Reject.Status;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.ui.words.ReasonText;
import org.occupancyhub.words.Words;

/** The text of a reject, to be corrected and sent again, or the reject dismissed. */
final class Correcting extends Div {

    private static final int LONGEST = 20_000;
    private static final int REASON = 1_000;

    private final Words words;
    private final TextArea payload = new TextArea();
    private final Paragraph hint = new Paragraph();
    private final Div hidden = new Div();
    private final Div answer = new Div();
    private final NativeButton send;
    private final NativeButton reset;
    private final NativeButton dismiss;
    private final TextField note = new TextField();
    private final Div buttons = new Div();
    private final Div dismissing = new Div();
    private Reject shown;
    private Feedback said;

    Correcting(Words words, Wishes wishes) {
        this.words = words;
        setClassName("oh-correcting");
        payload.setLabel(words.say("reject.payload"));
        payload.setMaxLength(LONGEST);
        payload.setWidthFull();
        payload.getElement().setAttribute("spellcheck", "false");
        payload.addClassName("oh-payload");
        payload.addValueChangeListener(change -> edited());
        payload.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.LAZY);
        hint.setClassName("oh-hint");
        hidden.setClassName("oh-hint oh-hint--warn");
        answer.getElement().setAttribute("role", "status");
        answer.setClassName("oh-answer");
        send = button(
                "reject.send", "oh-btn oh-btn--primary oh-btn--large", () -> wishes.resend(shown.id(), corrected()));
        reset = button("reject.reset", "oh-btn oh-btn--quiet", () -> payload.setValue(shown.payload()));
        dismiss = button("reject.dismiss", "oh-btn oh-btn--large", () -> asksToDismiss(true));
        buttons.setClassName("oh-buttons");
        buttons.add(send, dismiss, reset);
        note.setLabel(words.say("dismiss.note"));
        note.setMaxLength(SelectionBar.LONGEST_NOTE);
        note.setWidthFull();
        Div sure = new Div(
                button(
                        "reject.dismiss-now",
                        "oh-btn oh-btn--large",
                        () -> wishes.dismiss(shown.id(), note.getValue().strip())),
                button("ask.cancel", "oh-btn oh-btn--quiet", () -> asksToDismiss(false)));
        sure.setClassName("oh-buttons");
        dismissing.setClassName("oh-dismissing");
        dismissing.setVisible(false);
        dismissing.add(note, sure);
        add(payload, hint, hidden, answer, buttons, dismissing);
    }

    /** What is being written stays, as long as it is the same reject that waits. */
    void show(Reject reject, Feedback feedback) {
        boolean other = shown == null || shown.id() != reject.id();
        boolean open = reject.status() == Status.OPEN;
        shown = reject;
        if (other || !open) {
            payload.setValue(reject.payload());
            note.clear();
        }
        payload.setReadOnly(!open);
        hint.setText(
                words.say(!open ? "reject.settled-hint" : reject.cut() ? "reject.cut-hint" : "reject.payload-hint"));
        hint.setClassName("oh-hint--warn", open && reject.cut());
        hidden(reject.payload());
        answer(feedback != null && feedback.reject() == reject.id() ? feedback : null);
        boolean busy = said != null && said.kind() == Feedback.Kind.BUSY;
        send.setEnabled(!busy);
        dismiss.setEnabled(!busy);
        if (other || !open) {
            asksToDismiss(false);
        }
        buttons.setVisible(open && !dismissing.isVisible());
        edited();
    }

    private void asksToDismiss(boolean asks) {
        boolean asked = dismissing.isVisible();
        dismissing.setVisible(asks);
        buttons.setVisible(!asks && shown.status() == Status.OPEN);
        if (asks) {
            note.focus();
        } else if (asked && buttons.isVisible()) {
            dismiss.focus();
        }
    }

    /** A payload that was cut is never sent as it is. */
    private void edited() {
        boolean changed = corrected() != null;
        reset.setVisible(changed);
        boolean busy = said != null && said.kind() == Feedback.Kind.BUSY;
        send.setEnabled(!busy && (changed || !shown.cut()));
        send.setText(words.say(changed ? "reject.send-corrected" : "reject.send"));
    }

    private String corrected() {
        return payload.getValue().equals(shown.payload()) ? null : payload.getValue();
    }

    /** What the field cannot show is written out beside it. */
    private void hidden(String text) {
        hidden.removeAll();
        hidden.setVisible(Excerpt.hides(text));
        if (hidden.isVisible()) {
            hidden.add(new Span(words.say("reject.hidden-hint") + " "), new Code(Excerpt.of(text, REASON)));
        }
    }

    private void answer(Feedback feedback) {
        if (feedback != null && feedback.equals(said)) {
            return;
        }
        said = feedback;
        answer.removeAll();
        answer.setVisible(feedback != null);
        if (feedback == null) {
            return;
        }
        boolean fine = feedback.kind() == Feedback.Kind.SENT || feedback.kind() == Feedback.Kind.DISMISSED;
        answer.setClassName("oh-answer--fine", fine);
        answer.setClassName("oh-answer--busy", feedback.kind() == Feedback.Kind.BUSY);
        String key = "answer." + feedback.kind().name().toLowerCase(java.util.Locale.ROOT);
        Paragraph text = new Paragraph(words.say(key, detail(feedback)));
        if (feedback.kind() != Feedback.Kind.BUSY) {
            answer.add(new Glyph(fine ? "check" : "warning"));
        }
        answer.add(text);
    }

    /** The event that it became, or why it is still wrong. */
    private String detail(Feedback feedback) {
        String detail = feedback.detail() == null ? "" : feedback.detail();
        return feedback.kind() == Feedback.Kind.REFUSED
                ? ReasonText.of(words, detail, REASON)
                : Excerpt.of(detail, REASON);
    }

    private NativeButton button(String key, String classes, Runnable pressed) {
        NativeButton button = new NativeButton(words.say(key), click -> pressed.run());
        button.setClassName(classes);
        return button;
    }
}
