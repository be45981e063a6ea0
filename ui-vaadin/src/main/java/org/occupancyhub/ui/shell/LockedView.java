package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.access.LockButton;
import org.occupancyhub.ui.access.UnlockCard;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.words.Words;

/** A view for whoever may change things; everybody else is asked who they are, and nothing is read for them. */
public abstract class LockedView<P> extends FollowingView<P> {

    private final transient Words words;
    private final transient Gate gate;
    private final LockButton lock;
    private volatile boolean open;

    protected LockedView(
            Background background, Words words, InstantSource time, Duration pause, String title, Gate gate) {
        super(background, words, time, pause, title);
        this.words = words;
        this.gate = gate;
        this.lock = new LockButton(words, gate, this::enter);
    }

    /** What whoever may sees. */
    protected abstract Component body();

    /** Empties the body: what was seen stays on no screen. */
    protected abstract void forget();

    /** What everybody else reads above the name and the password. */
    protected abstract String locked();

    /** What they read below. */
    protected abstract String lockedFoot();

    protected final LockButton lock() {
        return lock;
    }

    /** Shows the page to whoever may see it, and asks everybody else who they are. To be called within a request. */
    protected final void enter() {
        boolean may = gate.who().isPresent();
        if (may && open) {
            return;
        }
        open = may;
        fill(may ? body() : new UnlockCard(words, gate, locked(), this::enter));
        lock.show();
        if (!may) {
            drop();
            forget();
        }
        refresh();
    }

    @Override
    final Runnable reading() {
        return open ? super.reading() : this::draw;
    }

    @Override
    final void took(P read) {
        if (open) { // else locked while it was read
            super.took(read);
        }
    }

    @Override
    final void draw(Instant now) {
        if (open) {
            super.draw(now);
        } else {
            foot(Shell.Health.QUIET, lockedFoot(), "");
        }
    }
}
