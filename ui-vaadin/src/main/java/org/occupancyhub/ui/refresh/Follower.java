package org.occupancyhub.ui.refresh;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one open page up to date: reads off the UI's lock, draws on it, and lets the page hear that time passes.
 *
 * @param <T> what signals name
 */
public final class Follower<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final UI ui;
    private final Background background;
    private final Refresher<T> refresher;
    private final Runnable noTicks;

    /**
     * @param pause between two readings at least
     * @param read gets what was signalled, on a reader's thread, and answers with how to draw it
     * @param tick called on the UI's lock when time has passed
     */
    public Follower(UI ui, Background background, Duration pause, Function<Set<T>, Runnable> read, Runnable tick) {
        this.ui = ui;
        this.background = background;
        this.refresher = new Refresher<>(background, pause, (signals, done) -> inside(ui, read.apply(signals), done));
        this.noTicks = background.onTick(() -> draw(tick));
    }

    public void request(T signal) {
        refresher.request(signal);
    }

    /** For what a person did. */
    public void requestNow(T signal) {
        refresher.requestNow(signal);
    }

    /** Does what changes something and may take its time, off the UI's lock; its answer is drawn. */
    public void act(Supplier<Runnable> work) {
        background.act(() -> draw(work.get()));
    }

    /** Draws on the UI's lock, from any thread, where the page is still there. */
    public void draw(Runnable drawing) {
        inside(ui, drawing, () -> {});
    }

    /** Nothing is heard and read after this but what is being read already. */
    public void stop() {
        noTicks.run();
        refresher.stop();
    }

    /** Runs on the UI's lock; whether or not it is still there, {@code done} is called. */
    private static void inside(UI ui, Runnable drawing, Runnable done) {
        try {
            ui.access(() -> {
                try {
                    drawing.run();
                } finally {
                    done.run();
                }
            });
        } catch (UIDetachedException e) {
            LOG.debug("The page was closed while it was read", e);
            done.run();
        }
    }
}
