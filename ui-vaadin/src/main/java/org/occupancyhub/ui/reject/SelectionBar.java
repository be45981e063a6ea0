package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.occupancyhub.words.Words;

/** What can be done to those that are selected, each after a question. */
final class SelectionBar extends Div {

    static final int LONGEST_NOTE = 500;

    private final Words words;
    private final Wishes wishes;
    private final Span text = new Span();
    private final NativeButton all;
    private final NativeButton resend;
    private final NativeButton dismiss;
    private Selection selection = Selection.NONE;

    /** @param selectAll selects all that match, also those that are not listed */
    SelectionBar(Words words, Wishes wishes, Runnable selectAll, Runnable selectNone) {
        this.words = words;
        this.wishes = wishes;
        setClassName("oh-selection");
        text.setClassName("oh-strong oh-num");
        all = button("oh-btn oh-btn--quiet", selectAll);
        resend = button("oh-btn oh-btn--primary", this::askToResend);
        dismiss = button("oh-btn", this::askToDismiss);
        NativeButton none = button("oh-btn oh-btn--quiet", selectNone);
        none.setText(words.say("selection.none"));
        add(text, all, resend, dismiss, none);
        setVisible(false);
    }

    /** @param matching how many open ones match the filter */
    void show(Selection next, long matching) {
        selection = next;
        setVisible(!next.isEmpty());
        text.setText(words.many("selection.count", next.count()));
        all.setText(words.say("selection.all", words.count(matching)));
        all.setVisible(next.all() == null && matching > next.count());
        resend.setText(words.many("selection.resend", next.count()));
        dismiss.setText(words.many("selection.dismiss", next.count()));
    }

    private void askToResend() {
        Selection asked = selection;
        ConfirmDialog dialog = dialog("resend", asked);
        dialog.setText(words.say("ask.resend.text"));
        dialog.addConfirmListener(yes -> wishes.resendMany(asked));
        dialog.open();
    }

    private void askToDismiss() {
        Selection asked = selection;
        ConfirmDialog dialog = dialog("dismiss", asked);
        TextField note = new TextField(words.say("dismiss.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        dialog.setText(new Div(new Paragraph(words.say("ask.dismiss.text")), note));
        dialog.addConfirmListener(
                yes -> wishes.dismissMany(asked, note.getValue().strip()));
        dialog.open();
    }

    private ConfirmDialog dialog(String errand, Selection asked) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(words.many("ask." + errand + ".title", asked.count()));
        dialog.setConfirmText(words.many("selection." + errand, asked.count()));
        dialog.setCancelable(true);
        dialog.setCancelText(words.say("ask.cancel"));
        return dialog;
    }

    private static NativeButton button(String classes, Runnable pressed) {
        NativeButton button = new NativeButton("", click -> pressed.run());
        button.setClassName(classes);
        return button;
    }
}
