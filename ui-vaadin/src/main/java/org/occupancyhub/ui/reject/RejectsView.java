package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.occupancyhub.models.reject.RejectQueue;
import org.occupancyhub.models.reject.Resends;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.access.LockButton;
import org.occupancyhub.ui.access.UnlockCard;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.refresh.Follower;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Pulse;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What could not be taken, and what to do about it. What is looked at stands in the address; it is read again with
 * every tick, off the UI's lock. Payloads come from outside: only whoever may act sees them.
 */
@Route(value = "rejects", layout = Shell.class)
public class RejectsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(RejectsView.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ROWS = 50;

    private final transient RejectsReader reader;
    private final transient Background background;
    private final transient Gate gate;
    private final transient Words words;
    private final transient Settling settling;
    private transient Follower<RejectsView> follower;

    private final LockButton lock;
    private final RejectsBody body;
    private final Div content = new Div();

    private transient volatile RejectChoice choice = RejectChoice.START;
    private volatile int rows = ROWS;
    private volatile boolean open;
    private transient RejectsPage page;
    private Instant brokenSince;

    public RejectsView(RejectQueue queue, Resends resends, Gate gate, Background background, Words words, Clock clock) {
        this.reader = new RejectsReader(queue, clock);
        this.background = background;
        this.gate = gate;
        this.words = words;
        this.settling = new Settling(queue, resends, gate, new Afterwards());
        this.lock = new LockButton(words, gate, this::enter);
        this.body = new RejectsBody(
                words, new Asked(), new RejectsCsv(queue, gate, () -> choice.query()), settling::forgetMany);
        PageBar bar = new PageBar(words, words.say("rejects.title"), new Offline(), lock);
        bar.under(words.say("rejects.under"));
        setClassName("oh-main oh-manage");
        content.setClassName("oh-content");
        add(bar, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        look(RejectChoice.of(entering.getLocation().getQueryParameters()));
        enter();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        follower = new Follower<>(attached.getUI(), background, PAUSE, signals -> read(), this::tick);
        follower.request(this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        settling.stop();
        follower.stop();
    }

    @Override
    public String getPageTitle() {
        return words.say("live.page-title", words.say("rejects.title"));
    }

    /** Shows the page to whoever may see it, and asks everybody else who they are. */
    private void enter() {
        boolean may = gate.who().isPresent();
        if (may && open) {
            return;
        }
        open = may;
        content.removeAll();
        content.add(may ? body : new UnlockCard(words, gate, words.say("rejects.locked"), this::enter));
        lock.show();
        if (!may) {
            page = null;
            body.forget();
        }
        again();
    }

    private void look(RejectChoice next) {
        RejectChoice before = choice;
        choice = next;
        if (!next.sameList(before)) {
            rows = ROWS;
            body.otherList();
        }
        if (!next.equals(before)) {
            again();
        }
    }

    private void again() {
        if (follower != null) {
            follower.request(this);
            draw();
        }
    }

    /** On a reader's thread. */
    private Runnable read() {
        if (!open) {
            return this::draw;
        }
        try {
            RejectsPage read = reader.read(choice, rows);
            return () -> took(read);
        } catch (RuntimeException e) {
            LOG.warn("The rejects cannot be read; the page says so and tries again", e);
            return this::broke;
        }
    }

    private void took(RejectsPage read) {
        if (!open) {
            return; // locked while it was read
        }
        page = read;
        brokenSince = null;
        draw();
    }

    private void broke() {
        page = null;
        brokenSince = brokenSince == null ? reader.now() : brokenSince;
        draw();
    }

    private void tick() {
        follower.request(this);
        draw();
    }

    private void draw() {
        Instant now = reader.now();
        Pulse.beat(this, words, now, ZoneOffset.UTC);
        Optional<Shell> shell = Optional.ofNullable(findAncestor(Shell.class));
        if (!open) {
            shell.ifPresent(frame -> frame.foot(Shell.Health.QUIET, words.say("rejects.foot.locked"), ""));
        } else if (page != null) {
            body.show(page, choice, settling.tally(), settling.feedback(), now);
            shell.ifPresent(this::foot);
        } else if (brokenSince != null) {
            body.broken(brokenSince);
            shell.ifPresent(frame -> frame.foot(Shell.Health.BAD, words.say("rejects.foot.error"), ""));
        }
    }

    private void foot(Shell frame) {
        boolean none = page.open() == 0;
        frame.foot(
                none ? Shell.Health.FINE : Shell.Health.QUIET,
                none ? words.say("rejects.foot.none") : words.many("rejects.foot.wait", page.open()),
                words.say("rejects.foot.read", words.say("time.utc", words.clock(page.readAt(), ZoneOffset.UTC))));
    }

    /** What the parts of the page ask for. */
    private final class Asked implements Wishes {

        @Override
        public void look(RejectChoice next) {
            RejectsView.this.look(next); // at once; the address follows with a round trip of its own
            getUI().ifPresent(ui -> ui.navigate(RejectsView.class, next.address()));
        }

        @Override
        public void more() {
            rows += ROWS;
            RejectsView.this.again();
        }

        @Override
        public void again() {
            RejectsView.this.again();
        }

        @Override
        public void resend(long reject, String payload) {
            settling.resend(reject, payload);
        }

        @Override
        public void dismiss(long reject, String note) {
            settling.dismiss(reject, note);
        }

        @Override
        public void resendMany(Selection selection) {
            body.otherList();
            settling.resendMany(selection);
        }

        @Override
        public void dismissMany(Selection selection, String note) {
            body.otherList();
            settling.dismissMany(selection, note);
        }

        @Override
        public void stop() {
            settling.stop();
        }
    }

    /** What is shown of what was done. */
    private final class Afterwards implements Settling.Page {

        @Override
        public Follower<?> follower() {
            return follower;
        }

        @Override
        public void changed() {
            draw();
        }

        @Override
        public void settled() {
            again();
        }

        @Override
        public void locked() {
            enter();
        }
    }
}
