package org.occupancyhub.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.occupancyhub.models.imports.ImportFile;
import org.occupancyhub.models.imports.ImportFiles;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.Imports;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.LockedView;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.ui.words.PageClock;
import org.occupancyhub.words.Words;

/**
 * Is it going well, and what was refused? The file or the run that is looked at stands in the address; runs go on without
 * the page and are found again by everybody who may. While something runs it is read again and again, otherwise with
 * every tick, off the UI's lock.
 */
@Route(value = "import", layout = Shell.class)
public class ImportView extends LockedView<ImportPage> implements BeforeEnterObserver {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final transient ImportReader reader;
    private final transient ImportDeeds deeds;
    private final transient Gate gate;
    private final transient Words words;
    private final transient ImportWords say;

    private final PageBar bar;
    private final ImportBody body;
    private transient volatile ImportChoice choice = ImportChoice.START;
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
        super(background, words, clock, PAUSE, words.say("imports.title"), gate);
        this.reader = new ImportReader(imports, files, sites, clock);
        this.deeds = new ImportDeeds(words, imports, files);
        this.gate = gate;
        this.words = words;
        this.say = new ImportWords(words);
        this.body = new ImportBody(
                words,
                new Asked(),
                new UploadTarget(files, gate, this::kept, this::notKept),
                new KindsCsv(gate, say, this::rejects));
        bar = new PageBar(words, words.say("imports.title"), new Offline(), lock());
        bar.under(words.say("imports.under"));
        addClassNames("oh-manage", "oh-import");
        lay(bar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        look(ImportChoice.of(entering.getLocation().getQueryParameters()));
        if (VaadinRequest.getCurrent() != null) { // else the page went on by itself, and stays as open as it is
            enter();
        }
    }

    private void look(ImportChoice next) {
        if (next.equals(choice)) {
            return;
        }
        choice = next;
        refusal = "";
        body.other();
        refresh();
    }

    @Override
    protected ImportPage read() {
        ImportPage before = page();
        return reader.read(choice, before == null ? null : before.preview());
    }

    @Override
    protected boolean wanted(ImportPage read) {
        return read.choice().equals(choice);
    }

    @Override
    protected boolean moves(ImportPage read) {
        return read.moves();
    }

    @Override
    protected void show(ImportPage page, Instant now) {
        if (!wanted(page)) {
            return; // the body says that it is read
        }
        bar.under(under(page));
        body.show(page, refusal, busy);
        boolean runs = page.busy() != null;
        foot(
                runs ? Shell.Health.QUIET : Shell.Health.FINE,
                words.say(runs ? "imports.foot.runs" : "imports.foot.none"),
                words.say("forecast.foot.read", PageClock.say(words, page.readAt(), zone(page), page.sites())));
    }

    @Override
    protected ZoneId zone(ImportPage page) {
        return page.run() == null
                ? PageClock.zone(page.sites())
                : ImportWords.zone(page.run().order(), page.sites());
    }

    @Override
    protected void broken(Instant since) {
        body.broken(since);
        foot(Shell.Health.BAD, words.say("imports.foot.error"), "");
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
        return words.say("imports.locked");
    }

    @Override
    protected String lockedFoot() {
        return words.say("imports.foot.locked");
    }

    private String under(ImportPage page) {
        if (page.preview() != null) {
            return words.say(
                    "imports.under.file",
                    say.file(page.preview().file().name()),
                    say.size(page.preview().file().bytes()));
        }
        String file = page.run() == null ? null : ImportPage.file(page.run().order());
        return file == null ? words.say("imports.under") : say.file(file);
    }

    /** On the thread of the download. */
    private List<ImportRun.RejectKind> rejects() {
        ImportPage page = page();
        return page == null || page.run() == null ? List.of() : page.run().rejects();
    }

    /** On the thread of the upload. */
    private void kept(ImportFile file) {
        follower().draw(() -> go(ImportChoice.file(file.name())));
    }

    /** On the thread of the upload. */
    private void notKept(ImportRefusedException why) {
        follower().draw(() -> {
            body.notKept();
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
            refresh();
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
            body.askedOfRun();
            busy = true;
            draw();
            follower().act(() -> {
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
            refresh();
        }
    }
}
