package org.occupancyhub.ui.flow;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.occupancyhub.models.flow.Flows;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.access.LockButton;
import org.occupancyhub.ui.access.UnlockCard;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.refresh.Follower;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Pulse;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does everything move? The routes of the process that answers; why one failed only for who has said who he is. */
@Route(value = "routes", layout = Shell.class)
public class RoutesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(RoutesView.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final transient Flows flows;
    private final transient Background background;
    private final transient Words words;
    private final transient Gate gate;
    private final transient Clock clock;
    private transient Follower<RoutesView> follower;

    private final RoutesBody body;
    private final Div content = new Div();
    private final LockButton lock;
    private final NativeButton unlock;
    private volatile boolean messages;
    private transient RoutesPage page;
    private Instant brokenSince;

    public RoutesView(Flows flows, Gate gate, Background background, Words words, Clock clock) {
        this.flows = flows;
        this.gate = gate;
        this.background = background;
        this.words = words;
        this.clock = clock;
        this.body = new RoutesBody(words, this::draw, () -> follower.request(this));
        this.lock = new LockButton(words, gate, this::enter);
        this.unlock = new NativeButton("", click -> askWho());
        unlock.setClassName("oh-btn");
        unlock.add(new Glyph("lock"), new Span(words.say("routes.unlock")));
        PageBar bar = new PageBar(words, words.say("routes.title"), new Offline(), unlock, lock);
        bar.under(words.say("routes.under"));
        content.setClassName("oh-content");
        setClassName("oh-main oh-manage");
        add(bar, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        enter();
    }

    private void enter() {
        messages = gate.who().isPresent();
        unlock.setVisible(!messages);
        lock.show();
        content.removeAll();
        content.add(body);
        if (page != null) {
            page = messages ? page : new RoutesPage(page.readAt(), page.flows(), page.way(), false);
            draw();
        }
        if (follower != null) {
            follower.request(this);
        }
    }

    private void askWho() {
        content.removeAll();
        content.add(new UnlockCard(words, gate, words.say("routes.locked"), this::enter));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        follower = new Follower<>(attached.getUI(), background, PAUSE, signals -> read(), this::tick);
        follower.request(this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        follower.stop();
    }

    @Override
    public String getPageTitle() {
        return words.say("live.page-title", words.say("routes.title"));
    }

    /** On a reader's thread. */
    private Runnable read() {
        try {
            RoutesPage read = new RoutesPage(clock.instant(), flows.all(), flows.way(), messages);
            return () -> took(read);
        } catch (RuntimeException e) {
            LOG.warn("The routes cannot be read; the page says so and tries again", e);
            return this::broke;
        }
    }

    private void took(RoutesPage read) {
        if (read.messages() && !messages) { // locked while it was read
            return;
        }
        page = read;
        brokenSince = null;
        draw();
    }

    private void broke() {
        page = null;
        brokenSince = brokenSince == null ? clock.instant() : brokenSince;
        draw();
    }

    private void tick() {
        follower.request(this);
        draw();
    }

    private void draw() {
        Instant now = clock.instant();
        Pulse.beat(this, words, now, ZoneOffset.UTC);
        Optional<Shell> shell = Optional.ofNullable(findAncestor(Shell.class));
        if (page != null) {
            body.show(page, now);
            boolean bad = RoutesSentence.kind(page) == Verdict.Kind.BAD;
            shell.ifPresent(frame -> frame.foot(
                    bad ? Shell.Health.BAD : Shell.Health.FINE,
                    words.say(bad ? "quality.foot.bad" : "routes.foot.fine"),
                    words.say("rejects.foot.read", words.say("time.utc", words.clock(page.readAt(), ZoneOffset.UTC)))));
        } else if (brokenSince != null) {
            body.broken(brokenSince);
            shell.ifPresent(frame -> frame.foot(Shell.Health.BAD, words.say("quality.foot.error"), ""));
        }
    }
}
