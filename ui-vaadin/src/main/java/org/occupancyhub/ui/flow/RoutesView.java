package org.occupancyhub.ui.flow;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.occupancyhub.models.flow.Flows;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.access.LockButton;
import org.occupancyhub.ui.access.UnlockCard;
import org.occupancyhub.ui.part.Glyph;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.FollowingView;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.ui.words.PageClock;
import org.occupancyhub.words.Words;

/** Does everything move? The routes of the process that answers; why one failed only for who has said who he is. */
@Route(value = "routes", layout = Shell.class)
public class RoutesView extends FollowingView<RoutesPage> implements BeforeEnterObserver {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final transient Flows flows;
    private final transient Sites sites;
    private final transient Words words;
    private final transient Clock clock;
    private final transient Gate gate;
    private final RoutesBody body;
    private final PageBar bar;
    private final LockButton lock;
    private final NativeButton unlock;
    private volatile boolean messages;

    public RoutesView(Flows flows, Sites sites, Gate gate, Background background, Words words, Clock clock) {
        super(background, words, clock, PAUSE, words.say("routes.title"));
        this.flows = flows;
        this.sites = sites;
        this.gate = gate;
        this.words = words;
        this.clock = clock;
        this.body = new RoutesBody(words, this::draw, this::again);
        this.lock = new LockButton(words, gate, this::enter);
        this.unlock = new NativeButton("", click -> askWho());
        unlock.setClassName("oh-btn");
        unlock.add(new Glyph("lock"), new Span(words.say("routes.unlock")));
        this.bar = new PageBar(words, words.say("routes.title"), new Offline(), unlock, lock);
        bar.under(words.say("routes.under"));
        addClassName("oh-manage");
        lay(bar, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        enter();
    }

    private void enter() {
        messages = gate.who().isPresent();
        unlock.setVisible(!messages);
        lock.show();
        fill(body);
        RoutesPage page = page();
        if (page != null && !messages) { // what was read with messages goes from the screen at once
            drop();
            show(new RoutesPage(page.readAt(), page.zone(), page.flows(), page.way(), false), clock.instant());
        }
        again();
    }

    private void askWho() {
        fill(new UnlockCard(words, gate, words.say("routes.locked"), this::enter));
    }

    @Override
    protected RoutesPage read() {
        return new RoutesPage(clock.instant(), PageClock.zone(sites), flows.all(), flows.way(), messages);
    }

    @Override
    protected boolean wanted(RoutesPage read) {
        return messages || !read.messages(); // else locked while it was read
    }

    @Override
    protected void show(RoutesPage page, Instant now) {
        body.show(page, now);
        bar.under(words.say("routes.under-zone", words.zone(page.zone())));
        boolean bad = RoutesSentence.kind(page) == Verdict.Kind.BAD;
        foot(
                bad ? Shell.Health.BAD : Shell.Health.FINE,
                words.say(bad ? "quality.foot.bad" : "routes.foot.fine"),
                words.say("rejects.foot.read", PageClock.say(words, page.readAt(), page.zone())));
    }

    @Override
    protected ZoneId zone(RoutesPage page) {
        return page.zone();
    }

    @Override
    protected void broken(Instant since) {
        body.broken(since);
        foot(Shell.Health.BAD, words.say("quality.foot.error"), "");
    }
}
