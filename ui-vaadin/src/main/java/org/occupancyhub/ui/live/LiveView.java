package org.occupancyhub.ui.live;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.ui.part.UnknownSite;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.refresh.Follower;
import org.occupancyhub.ui.shell.Pulse;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.SiteNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How full is it now, and until closing? Hears that a site changed and reads again, off the UI's lock; the time moves
 * without a reading. The site is chosen in the address ({@code ?site=}), so a link leads to it.
 */
@Route(value = "", layout = Shell.class)
@RouteAlias(value = "live", layout = Shell.class)
public class LiveView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveView.class);
    private static final String SITE = "site";

    /** At most four drawings a second: more is not seen. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** A lost signal, an opening or the turn of the hour shows after this at the latest. */
    private static final Duration READ_AGAIN = Duration.ofSeconds(60);

    private final transient LiveReader reader;
    private final transient SiteChanges changes;
    private final transient Background background;
    private final transient Words words;
    private final transient Announcer announcer;
    private transient Follower<Optional<SiteId>> follower;
    private transient Runnable unsubscribe = () -> {};

    private final LiveBar bar;
    private final UnknownSite unknown;
    private final LiveBody body;
    private final Span spoken = new Span();

    private volatile SiteId wanted;
    private transient volatile LivePage page;
    private transient ZoneId zone = ZoneOffset.UTC; // that of the page before, where it cannot be read now
    private Instant brokenSince;
    private String title = "";

    public LiveView(LiveReader reader, DayDrawings drawings, SiteChanges changes, Background background, Words words) {
        this.reader = reader;
        this.changes = changes;
        this.background = background;
        this.words = words;
        this.announcer = new Announcer(words);
        this.bar = new LiveBar(words);
        this.body =
                new LiveBody(words, drawings, this::select, () -> follower.requestNow(Optional.empty()), this::draw);
        setClassName("oh-main");
        this.unknown = new UnknownSite(words);
        spoken.setClassName("oh-unseen");
        spoken.getElement().setAttribute("aria-live", "polite");
        Div content = new Div(unknown, body, spoken);
        content.setClassName("oh-content");
        add(bar, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(SITE)
                .flatMap(LiveView::siteId)
                .orElse(null));
    }

    private void show(SiteId site) {
        boolean other = !Objects.equals(site, wanted);
        wanted = site;
        if (other && follower != null) {
            LivePage known = page;
            follower.requestNow(Optional.ofNullable(site)
                    .filter(id -> known != null && known.site(id).isPresent()));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        follower = new Follower<>(attached.getUI(), background, PAUSE, this::read, this::tick);
        Follower<Optional<SiteId>> mine = follower;
        Runnable noChanges = changes.subscribe(change -> mine.request(Optional.of(change.site())));
        unsubscribe = () -> {
            noChanges.run();
            mine.stop();
        };
        follower.request(Optional.empty());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        unsubscribe.run();
        unsubscribe = () -> {};
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? words.say("live.page-title", words.say("live.title")) : title;
    }

    private void select(SiteId site) {
        show(site); // at once; the address follows with a round trip of its own
        getUI().ifPresent(ui -> ui.navigate(LiveView.class, QueryParameters.of(SITE, site.value())));
    }

    /** On a reader's thread. */
    private Runnable read(Set<Optional<SiteId>> changed) {
        LivePage before = changed.contains(Optional.<SiteId>empty()) ? null : page;
        Set<SiteId> sites = changed.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        try {
            LivePage read = reader.read(wanted, before, sites);
            return () -> took(read);
        } catch (RuntimeException e) {
            LOG.warn("The live view cannot be read; it says so and tries again", e);
            return this::broke;
        }
    }

    private void took(LivePage read) {
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
        Instant now = reader.now();
        if (page == null || page.anyFailed() || page.readAt().plus(READ_AGAIN).isBefore(now)) {
            follower.request(Optional.empty());
        }
        draw();
    }

    private void draw() {
        Instant now = reader.now();
        if (page != null) {
            zone = page.selected().now().site().timeZone();
        }
        Pulse.beat(this, words, now, zone);
        Optional<Shell> shell = Optional.ofNullable(findAncestor(Shell.class));
        if (page == null) {
            if (brokenSince != null) {
                body.broken(brokenSince);
                shell.ifPresent(frame -> frame.foot(Shell.Health.BAD, words.say("foot.error"), ""));
            }
            return;
        }
        bar.show(page, now);
        body.show(page, now);
        var site = page.selected().now().site();
        unknown.say(
                wanted == null ? null : wanted.value(),
                page.sites().stream().map(SiteNow::site).toList(),
                site);
        shell.ifPresent(frame -> foot(frame, now));
        announcer.hear(page, now).ifPresent(spoken::setText);
        String next = words.say("live.page-title", site.name());
        if (!next.equals(title)) {
            title = next;
            getUI().ifPresent(ui -> ui.getPage().setTitle(title));
        }
    }

    private void foot(Shell shell, Instant now) {
        String last = page.lastReading()
                .map(at -> words.say(
                        "foot.last-reading",
                        words.clock(at, page.selected().now().site().timeZone())))
                .orElse(words.say("foot.no-reading"));
        if (page.anyFailed()) {
            shell.foot(Shell.Health.BAD, words.say("foot.error-some"), last);
        } else if (page.anyLive(now)) {
            shell.foot(Shell.Health.FINE, words.say("foot.receiving"), last);
        } else {
            shell.foot(Shell.Health.QUIET, words.say("foot.quiet"), last);
        }
    }

    private static Optional<SiteId> siteId(String text) {
        try {
            return Optional.of(new SiteId(text));
        } catch (InvalidEventException e) {
            LOG.debug("No site can be called like that: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
