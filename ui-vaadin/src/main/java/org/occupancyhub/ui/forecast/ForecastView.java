package org.occupancyhub.ui.forecast;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.access.LockButton;
import org.occupancyhub.ui.access.UnlockCard;
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
 * What comes, and can it be trusted? For everybody to read; whoever may, trains, promotes and rolls back. What is chosen
 * stands in the address; all is read again with every tick, off the UI's lock.
 */
@Route(value = "forecast", layout = Shell.class)
public class ForecastView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastView.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final transient ForecastReader reader;
    private final transient Background background;
    private final transient Gate gate;
    private final transient Words words;
    private final transient ForecasterDeeds deeds;
    private transient Follower<ForecastView> follower;

    private final PageBar bar;
    private final LockButton lock;
    private final Select<Site> sites = new Select<>();
    private final DemoBadge demo;
    private final Div content = new Div();
    private final ForecastBody body;
    private transient volatile ForecastChoice choice = ForecastChoice.START;
    private transient ForecastPage page;
    private Instant brokenSince;
    private boolean mayAct;
    private String refusal = "";

    public ForecastView(
            ForecastReader reader,
            ForecasterVersions versions,
            TrainingRuns runs,
            Gate gate,
            Background background,
            Words words) {
        this.reader = reader;
        this.background = background;
        this.gate = gate;
        this.words = words;
        this.deeds = new ForecasterDeeds(words, versions, runs);
        this.body = new ForecastBody(words, this::again, this::look, () -> page, new Asked());
        this.lock = new LockButton(words, gate, this::enter);
        sites.setClassName("oh-site-choice");
        sites.setAriaLabel(words.say("forecast.site"));
        sites.setItemLabelGenerator(Site::name);
        sites.setVisible(false);
        sites.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                look(choice.withSite(change.getValue().id()));
            }
        });
        demo = new DemoBadge(words);
        bar = new PageBar(words, words.say("forecast.title"), new Offline(), demo, sites, lock);
        setClassName("oh-main oh-manage");
        content.setClassName("oh-content");
        content.add(body);
        add(bar, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        ForecastChoice next = ForecastChoice.of(entering.getLocation().getQueryParameters());
        boolean other = !next.equals(choice);
        choice = next;
        enter();
        if (other) {
            again();
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
        return words.say("live.page-title", words.say("forecast.title"));
    }

    private void enter() {
        mayAct = gate.who().isPresent();
        lock.show();
        content.removeAll();
        content.add(body);
        draw();
    }

    private void askWho() {
        content.removeAll();
        content.add(new UnlockCard(words, gate, words.say("forecasters.locked"), this::enter));
    }

    private void look(ForecastChoice next) {
        choice = next; // at once; the address follows with a round trip of its own
        again();
        getUI().ifPresent(ui -> ui.navigate(ForecastView.class, next.address()));
    }

    private void again() {
        if (follower != null) {
            follower.request(this);
        }
    }

    /** On a reader's thread. */
    private Runnable read() {
        try {
            ForecastPage read = reader.read(choice);
            return () -> took(read);
        } catch (RuntimeException e) {
            LOG.warn("The forecast page cannot be read; it says so and tries again", e);
            return this::broke;
        }
    }

    private void took(ForecastPage read) {
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
        if (page == null && brokenSince == null) {
            return;
        }
        Instant now = reader.now();
        Pulse.beat(this, words, now, page == null ? ZoneOffset.UTC : page.site().timeZone());
        Optional<Shell> shell = Optional.ofNullable(findAncestor(Shell.class));
        if (page == null) {
            body.broken(brokenSince);
            shell.ifPresent(frame -> frame.foot(Shell.Health.BAD, words.say("forecast.foot.error"), ""));
            return;
        }
        choose();
        bar.under(made(now));
        demo.say(page.site().demo() ? words.say("forecast.demo") : "");
        body.show(page, mayAct, refusal, now);
        shell.ifPresent(this::foot);
    }

    private void choose() {
        sites.setVisible(page.sites().size() > 1);
        if (!page.sites().equals(sites.getListDataView().getItems().toList())) {
            sites.setItems(page.sites());
        }
        if (!page.site().equals(sites.getValue())) {
            sites.setValue(page.site());
        }
    }

    private String made(Instant now) {
        if (page.week() == null || page.week().forecast().hours().isEmpty()) {
            return page.site().name();
        }
        Instant origin = page.week().forecast().origin();
        var zone = page.site().timeZone();
        boolean today =
                origin.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return words.say(
                "forecast.made",
                page.site().name(),
                today ? words.say("opens.today") : words.day(origin.atZone(zone).toLocalDate()),
                words.clock(origin, zone));
    }

    private void foot(Shell frame) {
        boolean training = page.registry() != null
                && page.registry().run() != null
                && page.registry().run().isOpen();
        frame.foot(
                training ? Shell.Health.QUIET : Shell.Health.FINE,
                words.say(training ? "forecast.foot.training" : "forecast.foot.fine"),
                words.say(
                        "forecast.foot.read",
                        words.clock(page.readAt(), page.site().timeZone())));
    }

    /** What the card of the models asks for; only whoever may is heard. */
    private final class Asked implements ForecasterActions {

        @Override
        public void train() {
            act(who -> deeds.train());
        }

        @Override
        public void cancel(long run) {
            act(who -> deeds.cancel(run));
        }

        @Override
        public void promote(long version) {
            act(who -> deeds.promote(version, who));
        }

        @Override
        public void rollBack() {
            act(deeds::rollBack);
        }

        @Override
        public void unlock() {
            askWho();
        }

        /** @param deed answers with why it was not done, empty where it was */
        private void act(Function<String, String> deed) {
            Optional<String> who = gate.who();
            if (who.isEmpty()) {
                askWho(); // locked meanwhile
                return;
            }
            follower.act(() -> {
                String answer = deed.apply(who.get());
                return () -> {
                    refusal = answer;
                    again();
                    draw();
                };
            });
        }
    }
}
