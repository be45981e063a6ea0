package org.occupancyhub.ui.access;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.words.Words;

/** Locks again what a password has opened; there only where one was given. */
public final class LockButton extends NativeButton {

    private final Words words;
    private final Gate gate;
    private final Text text = new Text("");

    /** @param locked called when it was pressed */
    public LockButton(Words words, Gate gate, Runnable locked) {
        this.words = words;
        this.gate = gate;
        setClassName("oh-btn");
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
        Optional<String> name = gate.named();
        setVisible(name.isPresent());
        if (name.isPresent() && getElement().getChildCount() == 0) {
            add(new Glyph("lock"), text); // few pages are unlocked
        }
        text.setText(name.map(one -> words.say("unlock.lock", one)).orElse(""));
    }
}
