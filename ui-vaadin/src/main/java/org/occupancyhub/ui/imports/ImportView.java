package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.models.site.Sites;
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
 * Is it going well, and what was refused? The file or the run that is looked at stands in the address; runs go on without
 * the page and are found again by everybody who may. While something runs it is read again and again, otherwise with
 * every tick, off the UI's lock.
 */
@Route(value = "import", layout = Shell.class)
public class ImportView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final transient ImportReader reader;
    private final transient ImportDeeds deeds;
    private final transient Background background;
    private final transient Gate gate;
    private final transient Words words;
    private final transient ImportWords say;
    private transient Follower<ImportView> follower;

    private final PageBar bar;
    private final LockButton lock;
    private final Div content = new Div();
    private final ImportBody body;
    private transient volatile ImportChoice choice = ImportChoice.START;
    private volatile boolean open;
    private transient volatile ImportPage page;
    private Instant brokenSince;
    private String refusal = "";
    private boolean busy;

    public ImportView(
            Imports imports,
            ImportFiles files,
            Sites sites,
            Gate gate,
            Background background,
            Words words,
            Clock clock) {
        this.reader = new ImportReader(imports, files, sites, clock);
        this.deeds = new ImportDeeds(words, imports, files);
        this.background = background;
        this.gate = gate;
        this.words = words;
        this.say = new ImportWords(words);
        this.lock = new LockButton(words, gate, this::enter);
        this.body = new ImportBody(
                words,
                new Asked(),
                new UploadTarget(files, gate, this::kept, this::notKept),
                new KindsCsv(
                        gate,
                        () -> page == null || page.run() == null
                                ? List.of()
                                : page.run().rejects()));
        bar = new PageBar(words, words.say("imports.title"), new Offline(), lock);
        bar.under(words.say("imports.under"));
        setClassName("oh-main oh-manage oh-import");
        content.setClassName("oh-content");
        add(bar, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        look(ImportChoice.of(entering.getLocation().getQueryParameters()));
        if (VaadinRequest.getCurrent() != null) { // else the page went on by itself, and stays as open as it is
            enter();
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
        return words.say("live.page-title", words.say("imports.title"));
    }

    /** Shows the page to whoever may see it, and asks everybody else who they are. */
    private void enter() {
        boolean may = gate.who().isPresent();
        if (may && open) {
            return;
        }
        open = may;
        content.removeAll();
        content.add(may ? body : new UnlockCard(words, gate, words.say("imports.locked"), this::enter));
        lock.show();
        if (!may) {
            page = null;
            body.forget();
        }
        again();
    }

    private void look(ImportChoice next) {
        if (next.equals(choice)) {
            return;
        }
        choice = next;
        refusal = "";
        body.other();
        again();
    }

    private void again() {
        if (follower != null) {
            follower.request(this);
        }
        draw();
    }

    /** On a reader's thread. */
    private Runnable read() {
        if (!open) {
            return this::draw;
        }
        try {
            ImportPage before = page;
            ImportPage read = reader.read(choice, before == null ? null : before.preview());
            return () -> took(read);
        } catch (RuntimeException e) {
            LOG.warn("The imports cannot be read; the page says so and tries again", e);
            return this::broke;
        }
    }

    private void took(ImportPage read) {
        if (!open || !read.choice().equals(choice)) {
            return; // locked, or something else is looked at meanwhile
        }
        page = read;
        brokenSince = null;
        draw();
        if (read.moves()) {
            follower.request(this);
        }
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
        Pulse.beat(this, words, reader.now(), ZoneOffset.UTC);
        Optional<Shell> shell = Optional.ofNullable(findAncestor(Shell.class));
        if (!open) {
            shell.ifPresent(frame -> frame.foot(Shell.Health.QUIET, words.say("imports.foot.locked"), ""));
        } else if (page != null && page.choice().equals(choice)) {
            bar.under(under());
            body.show(page, refusal, busy);
            shell.ifPresent(this::foot);
        } else if (brokenSince != null) {
            body.broken(brokenSince);
            shell.ifPresent(frame -> frame.foot(Shell.Health.BAD, words.say("imports.foot.error"), ""));
        }
    }

    private String under() {
        if (page.preview() != null) {
            return words.say(
                    "imports.under.file",
                    say.file(page.preview().file().name()),
                    say.size(page.preview().file().bytes()));
        }
        String file = page.run() == null ? null : ImportPage.file(page.run().order());
        return file == null ? words.say("imports.under") : say.file(file);
    }

    private void foot(Shell frame) {
        boolean runs = page.busy() != null;
        frame.foot(
                runs ? Shell.Health.QUIET : Shell.Health.FINE,
                words.say(runs ? "imports.foot.runs" : "imports.foot.none"),
                words.say("forecast.foot.read", words.say("time.utc", words.clock(page.readAt(), ZoneOffset.UTC))));
    }

    /** On the thread of the upload. */
    private void kept(ImportFile file) {
        follower.draw(() -> go(ImportChoice.file(file.name())));
    }

    /** On the thread of the upload. */
    private void notKept(ImportRefusedException why) {
        follower.draw(() -> {
            body.asked(null);
            refusal = say.refusal(why);
            draw();
        });
    }

    private void go(ImportChoice next) {
        look(next); // at once; the address follows with a round trip of its own
        getUI().ifPresent(ui -> ui.navigate(ImportView.class, next.address()));
    }

    /** What the parts of the page ask for; only whoever may is heard. */
    private final class Asked implements ImportWishes {

        @Override
        public void look(ImportChoice next) {
            go(next);
        }

        @Override
        public void again() {
            ImportView.this.again();
        }

        @Override
        public void start(ImportOrder order) {
            body.asked(order);
            act(who -> deeds.start(order, who));
        }

        @Override
        public void pause(long run) {
            act(who -> deeds.pause(run));
        }

        @Override
        public void resume(long run) {
            act(who -> deeds.resume(run));
        }

        @Override
        public void stop(long run) {
            act(who -> deeds.stop(run));
        }

        @Override
        public void speed(long run, double factor) {
            act(who -> deeds.speed(run, factor));
        }

        @Override
        public void forget(String file) {
            act(who -> deeds.forget(file));
        }

        private void act(Function<String, ImportDeeds.Answer> deed) {
            Optional<String> who = gate.who();
            if (who.isEmpty()) {
                enter(); // locked meanwhile
                return;
            }
            busy = true;
            draw();
            follower.act(() -> {
                ImportDeeds.Answer answer = deed.apply(who.get());
                return () -> done(answer);
            });
        }

        private void done(ImportDeeds.Answer answer) {
            busy = false;
            if (answer.run() != null) {
                go(ImportChoice.run(answer.run()));
            }
            refusal = answer.refusal();
            ImportView.this.again();
        }
    }
}
