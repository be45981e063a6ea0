package org.occupancyhub.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.refresh.Follower;
import org.occupancyhub.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view that keeps itself up to date: it is read off the UI's lock, at first and whenever it is asked for or time has
 * passed, and drawn on it; what cannot be read is said since when, and tried again.
 *
 * @param <P> what is read for it, whole, and never changed after that
 */
public abstract class FollowingView<P> extends Main implements HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingView.class);

    private final transient Background background;
    private final transient Words words;
    private final transient InstantSource time;
    private final transient Duration pause;
    private final String title;
    private transient Follower<FollowingView<P>> follower;
    private transient Runnable noSignals;

    private final Div content = new Div();
    private transient volatile P page;
    private transient ZoneId zone = ZoneOffset.UTC; // that of the page before, where it cannot be read now
    private Instant brokenSince;

    /** @param pause between two readings at least */
    protected FollowingView(Background background, Words words, InstantSource time, Duration pause, String title) {
        this.background = background;
        this.words = words;
        this.time = time;
        this.pause = pause;
        this.title = title;
        addClassName("oh-main");
        content.setClassName("oh-content");
    }

    /**
     * On a reader's thread.
     *
     * @return null where nothing could be read and the log says why already
     */
    protected abstract P read();

    /** Draws what was read last; also when only time has passed. */
    protected abstract void show(P page, Instant now);

    /** Draws that nothing can be read. */
    protected abstract void broken(Instant since);

    /**
     * Begins to hear what says that there is something new, on whatever thread.
     *
     * @return to be called to hear no more
     */
    protected Runnable hear(Runnable again) {
        return () -> {};
    }

    /** Whether what was read is what is looked at, which may have become another meanwhile. */
    protected boolean wanted(P read) {
        return true;
    }

    /** Whether it is read again at once, for something goes on. */
    protected boolean moves(P read) {
        return false;
    }

    /** Whether it is read again now that time has passed. */
    protected boolean due(Instant now) {
        return true;
    }

    /** That of the times on the page, in which the browser says since when it hears nothing. */
    protected ZoneId zone(P page) {
        return ZoneOffset.UTC;
    }

    /** Puts the head of the page above its content. */
    protected final void lay(PageBar bar, Component... parts) {
        add(bar, content);
        fill(parts);
    }

    /** Shows these parts as the content instead of those before. */
    protected final void fill(Component... parts) {
        content.removeAll();
        content.add(parts);
    }

    /** What was read last, from any thread; null where nothing was, or could not be. */
    protected final P page() {
        return page;
    }

    /** Forgets what was read. */
    protected final void drop() {
        page = null;
    }

    /** Says below how things fare. */
    protected final void foot(Shell.Health health, String sentence, String detail) {
        Optional.ofNullable(findAncestor(Shell.class)).ifPresent(shell -> shell.foot(health, sentence, detail));
    }

    /** Asks for a reading for the person before it, where the view is open yet. */
    protected final void again() {
        if (follower != null) {
            follower.requestNow(this);
        }
    }

    /** Asks for a reading, and draws at once what has become of the page without one. */
    protected final void refresh() {
        again();
        draw();
    }

    protected final void draw() {
        Instant now = time.instant();
        if (page != null) {
            zone = zone(page);
        }
        Pulse.beat(this, words, now, zone);
        draw(now);
    }

    /** What keeps this view up to date; there from when it is attached on. */
    protected final Follower<?> follower() {
        return follower;
    }

    @Override
    public String getPageTitle() {
        return words.say("live.page-title", title);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        follower = new Follower<>(attached.getUI(), background, pause, signals -> reading(), this::tick);
        Follower<FollowingView<P>> mine = follower;
        noSignals = hear(() -> mine.request(this));
        again();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        noSignals.run();
        follower.stop();
    }

    /** On a reader's thread; answers with how to draw it. */
    Runnable reading() {
        try {
            P read = read();
            return read == null ? this::broke : () -> took(read);
        } catch (RuntimeException e) {
            LOG.warn(
                    "What {} shows cannot be read; it says so and tries again",
                    getClass().getSimpleName(),
                    e);
            return this::broke;
        }
    }

    void took(P read) {
        if (!wanted(read)) {
            return; // what is looked at now is being read already
        }
        page = read;
        brokenSince = null;
        draw();
        if (moves(read)) {
            follower.request(this);
        }
    }

    void draw(Instant now) {
        if (page != null) {
            show(page, now);
        } else if (brokenSince != null) {
            broken(brokenSince);
        }
    }

    private void broke() {
        page = null;
        brokenSince = brokenSince == null ? time.instant() : brokenSince;
        draw();
    }

    private void tick() {
        if (due(time.instant())) {
            again();
        }
        draw();
    }
}
