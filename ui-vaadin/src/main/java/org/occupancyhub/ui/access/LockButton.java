package org.occupancyhub.ui.access;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.words.Words;

/** Locks again what a password has opened; there only where one was given. */
public final class LockButton extends NativeButton {

    private final Words words;
    private final Gate gate;
    private final Span text = new Span();

    /** @param locked called when it was pressed */
    public LockButton(Words words, Gate gate, Runnable locked) {
        this.words = words;
        this.gate = gate;
        setClassName("oh-btn");
        add(new Glyph("lock"), text);
        setVisible(false);
        addClickListener(click -> {
            gate.lock();
            gate.reloadOthers(); // nothing that was read stays on a screen, in whatever tab
            if (gate.mayRead()) {
                locked.run();
            } else {
                gate.reload();
            }
        });
    }

    /** To be called within a request. */
    public void show() {
        setVisible(gate.named().isPresent());
        text.setText(gate.named().map(name -> words.say("unlock.lock", name)).orElse(""));
    }
}
