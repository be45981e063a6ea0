package org.occupancyhub.ui.pattern;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.DemoBadge;
import org.occupancyhub.ui.part.UnknownSite;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.FollowingView;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

/**
 * What is normal, and what changed? It shows whole days only, so it need not hear of each reading; what is chosen stands in
 * the address.
 */
@Route(value = "patterns", layout = Shell.class)
public class PatternView extends FollowingView<PatternPage> implements BeforeEnterObserver {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Late readings and a new day show after this. */
    private static final Duration READ_AGAIN = Duration.ofMinutes(5);

    private final transient PatternReader reader;
    private final transient Words words;

    private final PatternBody body;
    private final DemoBadge demo;
    private final UnknownSite unknown;
    private transient volatile PatternChoice choice = PatternChoice.START;
    private transient PatternPage drawn;
    private String title;

    public PatternView(PatternReader reader, Background background, Words words) {
        super(background, words, reader::now, PAUSE, words.say("patterns.title"));
        this.reader = reader;
        this.words = words;
        this.title = super.getPageTitle();
        this.body = new PatternBody(words, this::page, this::look, this::again);
        this.demo = new DemoBadge(words);
        PageBar bar = new PageBar(words, words.say("patterns.title"), new Offline(), demo);
        bar.under(words.say("patterns.under"));
        unknown = new UnknownSite(words);
        addClassName("oh-patterns");
        lay(bar, unknown, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        choice = PatternChoice.of(entering.getLocation().getQueryParameters());
        again();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void look(PatternChoice next) {
        getUI().ifPresent(ui -> ui.navigate(PatternView.class, next.address()));
    }

    @Override
    protected PatternPage read() {
        return reader.read(choice);
    }

    @Override
    protected boolean wanted(PatternPage read) {
        return read.choice().equals(choice);
    }

    @Override
    protected boolean due(Instant now) {
        return page() == null || page().readAt().plus(READ_AGAIN).isBefore(now);
    }

    @Override
    protected ZoneId zone(PatternPage page) {
        return page.site().timeZone();
    }

    @Override
    protected void broken(Instant since) {
        unknown.setVisible(false);
        body.broken(since);
        foot(Shell.Health.BAD, words.say("foot.error"), "");
    }

    @Override
    protected void show(PatternPage page, Instant now) {
        if (page != drawn) {
            body.show(page);
            drawn = page;
        }
        demo.say(invented(page));
        SiteId asked = page.choice().site();
        unknown.say(asked == null ? null : asked.value(), page.sites(), page.site());
        foot(page);
        String next = words.say(
                "live.page-title",
                words.say(
                        "patterns.page-title",
                        words.say("patterns.title"),
                        page.site().name()));
        if (!next.equals(title)) {
            title = next;
            getUI().ifPresent(ui -> ui.getPage().setTitle(title));
        }
    }

    /** Of which of the shown sites the numbers are invented, in a sentence; empty where they are of none. */
    private String invented(PatternPage page) {
        Set<Site> shown = new LinkedHashSet<>(List.of(page.site()));
        if (page.comparison() != null) {
            shown.add(page.comparison().other().site());
        }
        List<Site> invented = shown.stream().filter(Site::demo).toList();
        if (invented.isEmpty()) {
            return "";
        }
        return invented.size() == shown.size()
                ? words.say("demo.all")
                : words.say("patterns.demo", invented.get(0).name());
    }

    private void foot(PatternPage page) {
        if (page.neverCounted()) {
            foot(Shell.Health.QUIET, words.say("foot.no-reading"), "");
        } else {
            foot(
                    Shell.Health.FINE,
                    words.say("patterns.foot", words.dayOfYear(page.period().last())),
                    words.say("patterns.zone", words.zone(page.site().timeZone())));
        }
    }
}
