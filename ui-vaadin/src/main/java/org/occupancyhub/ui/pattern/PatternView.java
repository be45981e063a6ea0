package org.occupancyhub.ui.pattern;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.part.DemoBadge;
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
 * What is normal, and what changed? It shows whole days only, so it need not hear of each reading; what is chosen stands in
 * the address.
 */
@Route(value = "patterns", layout = Shell.class)
public class PatternView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(PatternView.class);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Late readings and a new day show after this. */
    private static final Duration READ_AGAIN = Duration.ofMinutes(5);

    private final transient PatternReader reader;
    private final transient Background background;
    private final transient Words words;
    private transient Follower<PatternView> follower;

    private final PatternBody body;
    private final DemoBadge demo;
    private final Span notice = new Span();
    private transient volatile PatternChoice choice = PatternChoice.START;
    private transient PatternPage page;
    private Instant brokenSince;
    private String title;

    public PatternView(PatternReader reader, Background background, Words words) {
        this.reader = reader;
        this.background = background;
        this.words = words;
        this.title = words.say("live.page-title", words.say("patterns.title"));
        this.body = new PatternBody(words, () -> page, this::look, () -> follower.request(this));
        this.demo = new DemoBadge(words);
        PageBar bar = new PageBar(words, words.say("patterns.title"), new Offline(), demo);
        bar.under(words.say("patterns.under"));
        notice.setClassName("oh-note oh-note--warn");
        notice.setVisible(false);
        Div content = new Div(notice, body);
        content.setClassName("oh-content");
        setClassName("oh-main oh-patterns");
        add(bar, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        choice = PatternChoice.of(entering.getLocation().getQueryParameters());
        if (follower != null) {
            follower.request(this);
        }
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
        return title;
    }

    private void look(PatternChoice next) {
        getUI().ifPresent(ui -> ui.navigate(PatternView.class, next.address()));
    }

    /** On a reader's thread. */
    private Runnable read() {
        PatternChoice wanted = choice;
        try {
            PatternPage read = reader.read(wanted);
            return () -> took(read);
        } catch (RuntimeException e) {
            LOG.warn("The patterns cannot be read; the page says so and tries again", e);
            return this::broke;
        }
    }

    private void took(PatternPage read) {
        if (!read.choice().equals(choice)) {
            return; // another choice is being read already
        }
        page = read;
        brokenSince = null;
        body.show(page);
        draw();
    }

    private void broke() {
        page = null;
        brokenSince = brokenSince == null ? reader.now() : brokenSince;
        body.broken(brokenSince);
        draw();
    }

    private void tick() {
        if (page == null || page.readAt().plus(READ_AGAIN).isBefore(reader.now())) {
            follower.request(this);
        }
        draw();
    }

    private void draw() {
        Pulse.beat(
                this,
                words,
                reader.now(),
                page == null ? ZoneOffset.UTC : page.site().timeZone());
        Optional<Shell> shell = Optional.ofNullable(findAncestor(Shell.class));
        if (page == null) {
            if (brokenSince != null) {
                shell.ifPresent(frame -> frame.foot(Shell.Health.BAD, words.say("foot.error"), ""));
            }
            return;
        }
        demo.say(invented());
        notice.setVisible(page.wrong() != null);
        notice.setText(
                page.wrong() == null
                        ? ""
                        : words.say(
                                "live.unknown-site",
                                page.wrong().value(),
                                page.site().name()));
        shell.ifPresent(this::foot);
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
    private String invented() {
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

    private void foot(Shell frame) {
        if (page.neverCounted()) {
            frame.foot(Shell.Health.QUIET, words.say("foot.no-reading"), "");
        } else {
            frame.foot(
                    Shell.Health.FINE,
                    words.say("patterns.foot", words.dayOfYear(page.period().last())),
                    words.say("patterns.zone", page.site().timeZone().getId()));
        }
    }
}
