package org.occupancyhub.ui.device;

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
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.device.Devices;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.refresh.Follower;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Pulse;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Is every device heard that should be? For everybody to read; nothing is changed here. */
@Route(value = "sites", layout = Shell.class)
public class SitesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(SitesView.class);

    /** A reading of any device is a signal, and each signal reads all sites. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int ROWS = 50;

    private final transient SitesReader reader;
    private final transient SiteChanges changes;
    private final transient Background background;
    private final transient Words words;
    private transient Follower<SitesView> follower;
    private transient Runnable noChanges;

    private final SitesBody body;
    private transient volatile SitesChoice choice = SitesChoice.START;
    private volatile int rows = ROWS;
    private transient SitesPage page;
    private Instant brokenSince;

    public SitesView(
            Sites sites,
            Occupancies occupancies,
            Devices devices,
            SiteChanges changes,
            Background background,
            Words words,
            Clock clock) {
        this.reader = new SitesReader(sites, occupancies, devices, clock);
        this.changes = changes;
        this.background = background;
        this.words = words;
        this.body = new SitesBody(words, this::wish, this::more, () -> follower.request(this));
        PageBar bar = new PageBar(words, words.say("sites.title"), new Offline());
        bar.under(words.say("sites.under"));
        Div content = new Div(body);
        content.setClassName("oh-content");
        setClassName("oh-main oh-manage");
        add(bar, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        look(SitesChoice.of(entering.getLocation().getQueryParameters()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Follower<SitesView> mine = new Follower<>(attached.getUI(), background, PAUSE, signals -> read(), this::tick);
        follower = mine;
        noChanges = changes.subscribe(change -> mine.request(this));
        mine.request(this);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        noChanges.run();
        follower.stop();
    }

    @Override
    public String getPageTitle() {
        return words.say("live.page-title", words.say("sites.title"));
    }

    private void wish(SitesChoice next) {
        look(next); // at once; the address follows with a round trip of its own
        getUI().ifPresent(ui -> ui.navigate(SitesView.class, next.address()));
    }

    private void look(SitesChoice next) {
        if (!next.equals(choice)) {
            choice = next;
            rows = ROWS;
            again();
        }
    }

    private void more() {
        rows += ROWS;
        again();
    }

    private void again() {
        if (follower != null) {
            follower.request(this);
        }
    }

    /** On a reader's thread. */
    private Runnable read() {
        try {
            SitesPage read = reader.read(choice, rows);
            return () -> took(read);
        } catch (RuntimeException e) {
            LOG.warn("The sites cannot be read; the page says so and tries again", e);
            return this::broke;
        }
    }

    private void took(SitesPage read) {
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
        if (page != null) {
            body.show(page, choice, now);
            long silent = SitesSentence.silent(page);
            shell.ifPresent(frame -> frame.foot(
                    silent == 0 ? Shell.Health.FINE : Shell.Health.BAD,
                    silent == 0 ? words.say("sites.foot.fine") : words.many("sites.foot.silent", silent),
                    words.say("rejects.foot.read", words.say("time.utc", words.clock(page.readAt(), ZoneOffset.UTC)))));
        } else if (brokenSince != null) {
            body.broken(brokenSince);
            shell.ifPresent(frame -> frame.foot(Shell.Health.BAD, words.say("quality.foot.error"), ""));
        }
    }
}
