package org.occupancyhub.ui.reject;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.occupancyhub.models.reject.RejectQueue;
import org.occupancyhub.models.reject.Resends;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.refresh.Follower;
import org.occupancyhub.ui.shell.LockedView;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.ui.words.PageClock;
import org.occupancyhub.words.Words;

/**
 * What could not be taken, and what to do about it. What is looked at stands in the address; it is read again with
 * every tick, off the UI's lock. Payloads come from outside: only whoever may act sees them.
 */
@Route(value = "rejects", layout = Shell.class)
public class RejectsView extends LockedView<RejectsPage> implements BeforeEnterObserver {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ROWS = 50;

    private final transient RejectsReader reader;
    private final transient Words words;
    private final transient Settling settling;
    private final RejectsBody body;
    private transient volatile RejectChoice choice = RejectChoice.START;
    private volatile int rows = ROWS;

    public RejectsView(
            RejectQueue queue,
            Resends resends,
            Sites sites,
            Gate gate,
            Background background,
            Words words,
            Clock clock) {
        super(background, words, clock, PAUSE, words.say("rejects.title"), gate);
        this.reader = new RejectsReader(queue, sites, clock);
        this.words = words;
        this.settling = new Settling(queue, resends, gate, new Afterwards());
        this.body = new RejectsBody(
                words, new Asked(), new RejectsCsv(queue, gate, () -> choice.query()), settling::forgetMany);
        PageBar bar = new PageBar(words, words.say("rejects.title"), new Offline(), lock());
        bar.under(words.say("rejects.under"));
        addClassName("oh-manage");
        lay(bar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        look(RejectChoice.of(entering.getLocation().getQueryParameters()));
        enter();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        settling.stop();
        super.onDetach(detached);
    }

    private void look(RejectChoice next) {
        RejectChoice before = choice;
        choice = next;
        if (!next.sameList(before)) {
            rows = ROWS;
            body.otherList();
        }
        if (!next.equals(before)) {
            refresh();
        }
    }

    @Override
    protected RejectsPage read() {
        return reader.read(choice, rows);
    }

    @Override
    protected void show(RejectsPage page, Instant now) {
        body.show(page, choice, settling.tally(), settling.feedback(), now);
        boolean none = page.open() == 0;
        foot(
                none ? Shell.Health.FINE : Shell.Health.QUIET,
                none ? words.say("rejects.foot.none") : words.many("rejects.foot.wait", page.open()),
                words.say("rejects.foot.read", PageClock.say(words, page.readAt(), page.zone())));
    }

    @Override
    protected ZoneId zone(RejectsPage page) {
        return page.zone();
    }

    @Override
    protected void broken(Instant since) {
        body.broken(since);
        foot(Shell.Health.BAD, words.say("rejects.foot.error"), "");
    }

    @Override
    protected Component body() {
        return body;
    }

    @Override
    protected void forget() {
        body.forget();
    }

    @Override
    protected String locked() {
        return words.say("rejects.locked");
    }

    @Override
    protected String lockedFoot() {
        return words.say("rejects.foot.locked");
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
            refresh();
        }

        @Override
        public void again() {
            refresh();
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
            return RejectsView.this.follower();
        }

        @Override
        public void changed() {
            draw();
        }

        @Override
        public void settled() {
            refresh();
        }

        @Override
        public void locked() {
            enter();
        }
    }
}
