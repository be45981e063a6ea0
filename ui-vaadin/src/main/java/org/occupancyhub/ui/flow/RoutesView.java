package org.occupancyhub.ui.flow;

import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.occupancyhub.models.flow.Flows;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.FollowingView;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

/** Does everything move? The routes of the process that answers; for everybody to read. */
@Route(value = "routes", layout = Shell.class)
public class RoutesView extends FollowingView<RoutesPage> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final transient Flows flows;
    private final transient Words words;
    private final transient Clock clock;
    private final RoutesBody body;

    public RoutesView(Flows flows, Background background, Words words, Clock clock) {
        super(background, words, clock, PAUSE, words.say("routes.title"));
        this.flows = flows;
        this.words = words;
        this.clock = clock;
        this.body = new RoutesBody(words, this::draw, this::again);
        PageBar bar = new PageBar(words, words.say("routes.title"), new Offline());
        bar.under(words.say("routes.under"));
        addClassName("oh-manage");
        lay(bar, body);
    }

    @Override
    protected RoutesPage read() {
        return new RoutesPage(clock.instant(), flows.all(), flows.way());
    }

    @Override
    protected void show(RoutesPage page, Instant now) {
        body.show(page, now);
        boolean bad = RoutesSentence.kind(page) == Verdict.Kind.BAD;
        foot(
                bad ? Shell.Health.BAD : Shell.Health.FINE,
                words.say(bad ? "quality.foot.bad" : "routes.foot.fine"),
                words.say("rejects.foot.read", words.say("time.utc", words.clock(page.readAt(), ZoneOffset.UTC))));
    }

    @Override
    protected void broken(Instant since) {
        body.broken(since);
        foot(Shell.Health.BAD, words.say("quality.foot.error"), "");
    }
}
