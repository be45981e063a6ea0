package org.occupancyhub.ui.device;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.device.Devices;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.part.UnknownSite;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.FollowingView;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.ui.words.PageClock;
import org.occupancyhub.words.Words;

/** Is every device heard that should be? For everybody to read; nothing is changed here. */
@Route(value = "sites", layout = Shell.class)
public class SitesView extends FollowingView<SitesPage> implements BeforeEnterObserver {

    /** A reading of any device is a signal, and each signal reads all sites. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int ROWS = 50;

    private final transient SitesReader reader;
    private final transient SiteChanges changes;
    private final transient Words words;
    private final UnknownSite unknown;
    private final SitesBody body;
    private transient volatile SitesChoice choice = SitesChoice.START;
    private volatile int rows = ROWS;

    public SitesView(
            Sites sites,
            Occupancies occupancies,
            Devices devices,
            SiteChanges changes,
            Background background,
            Words words,
            Clock clock) {
        super(background, words, clock, PAUSE, words.say("sites.title"));
        this.reader = new SitesReader(sites, occupancies, devices, clock);
        this.changes = changes;
        this.words = words;
        this.body = new SitesBody(words, this::wish, this::more, this::again);
        this.unknown = new UnknownSite(words);
        PageBar bar = new PageBar(words, words.say("sites.title"), new Offline());
        bar.under(words.say("sites.under"));
        addClassName("oh-manage");
        lay(bar, unknown, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        look(SitesChoice.of(entering.getLocation().getQueryParameters()));
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

    @Override
    protected Runnable hear(Runnable again) {
        return changes.subscribe(change -> again.run());
    }

    @Override
    protected SitesPage read() {
        return reader.read(choice, rows);
    }

    @Override
    protected void show(SitesPage page, Instant now) {
        body.show(page, choice, now);
        unknown.say(
                page.choice().site(),
                sites(page),
                page.chosen() == null ? null : page.chosen().row().site());
        long silent = SitesSentence.silent(page);
        foot(
                silent == 0 ? Shell.Health.FINE : Shell.Health.BAD,
                silent == 0 ? words.say("sites.foot.fine") : words.many("sites.foot.silent", silent),
                words.say("rejects.foot.read", PageClock.say(words, page.readAt(), zone(page), sites(page))));
    }

    @Override
    protected ZoneId zone(SitesPage page) {
        return page.chosen() == null
                ? PageClock.zone(sites(page))
                : page.chosen().row().site().timeZone();
    }

    private static List<Site> sites(SitesPage page) {
        return page.sites().stream().map(SitesPage.SiteRow::site).toList();
    }

    @Override
    protected void broken(Instant since) {
        unknown.setVisible(false);
        body.broken(since);
        foot(Shell.Health.BAD, words.say("quality.foot.error"), "");
    }
}
