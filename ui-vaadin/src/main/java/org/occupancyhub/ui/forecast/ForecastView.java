package org.occupancyhub.ui.forecast;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.occupancyhub.models.registry.TrainingRuns;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.access.LockButton;
import org.occupancyhub.ui.access.UnlockCard;
import org.occupancyhub.ui.part.Choice;
import org.occupancyhub.ui.part.DemoBadge;
import org.occupancyhub.ui.part.UnknownSite;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.FollowingView;
import org.occupancyhub.ui.shell.Offline;
import org.occupancyhub.ui.shell.PageBar;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

/**
 * What comes, and can it be trusted? For everybody to read; whoever may, trains, promotes and rolls back. What is chosen
 * stands in the address; all is read again with every tick, off the UI's lock.
 */
@Route(value = "forecast", layout = Shell.class)
public class ForecastView extends FollowingView<ForecastPage> implements BeforeEnterObserver {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final transient ForecastReader reader;
    private final transient Gate gate;
    private final transient Words words;
    private final transient ForecasterDeeds deeds;

    private final PageBar bar;
    private final LockButton lock;
    private final Choice<Site> sites;
    private final DemoBadge demo;
    private final UnknownSite unknown;
    private final ForecastBody body;
    private transient volatile ForecastChoice choice = ForecastChoice.START;
    private boolean mayAct;
    private String refusal = "";

    public ForecastView(
            ForecastReader reader,
            ForecasterVersions versions,
            TrainingRuns runs,
            WeekDrawings drawings,
            Gate gate,
            Background background,
            Words words) {
        super(background, words, reader::now, PAUSE, words.say("forecast.title"));
        this.reader = reader;
        this.gate = gate;
        this.words = words;
        this.deeds = new ForecasterDeeds(words, versions, runs);
        this.body = new ForecastBody(words, drawings, this::again, this::look, this::page, new Asked());
        this.lock = new LockButton(words, gate, this::enter);
        sites = new Choice<>(words.say("forecast.site"), Site::name, one -> look(choice.withSite(one.id()))).named();
        sites.setClassName("oh-site-choice");
        sites.setVisible(false);
        demo = new DemoBadge(words);
        unknown = new UnknownSite(words);
        bar = new PageBar(words, words.say("forecast.title"), new Offline(), demo, sites, lock);
        addClassName("oh-manage");
        lay(bar, unknown, body);
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

    private void enter() {
        mayAct = gate.who().isPresent();
        lock.show();
        fill(unknown, body);
        draw();
    }

    private void askWho() {
        fill(new UnlockCard(words, gate, words.say("forecasters.locked"), this::enter));
    }

    private void look(ForecastChoice next) {
        choice = next; // at once; the address follows with a round trip of its own
        again();
        getUI().ifPresent(ui -> ui.navigate(ForecastView.class, next.address()));
    }

    @Override
    protected ForecastPage read() {
        return reader.read(choice);
    }

    @Override
    protected ZoneId zone(ForecastPage page) {
        return page.site().timeZone();
    }

    @Override
    protected void show(ForecastPage page, Instant now) {
        choose(page);
        bar.under(made(page, now));
        unknown.say(choice.site() == null ? null : choice.site().value(), page.sites(), page.site());
        demo.say(page.site().demo() ? words.say("forecast.demo") : "");
        body.show(page, mayAct, refusal, now);
        foot(page);
    }

    @Override
    protected void broken(Instant since) {
        unknown.setVisible(false);
        body.broken(since);
        foot(Shell.Health.BAD, words.say("forecast.foot.error"), "");
    }

    private void choose(ForecastPage page) {
        sites.setVisible(page.sites().size() > 1);
        sites.items(page.sites());
        sites.show(page.site());
    }

    private String made(ForecastPage page, Instant now) {
        if (page.week() == null || page.week().forecast().hours().isEmpty()) {
            return page.site().name();
        }
        Instant origin = page.week().forecast().origin();
        ZoneId zone = page.site().timeZone();
        boolean today =
                origin.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return words.say(
                "forecast.made",
                page.site().name(),
                today ? words.say("opens.today") : words.day(origin.atZone(zone).toLocalDate()),
                words.clock(origin, zone));
    }

    private void foot(ForecastPage page) {
        boolean training = page.registry() != null
                && page.registry().run() != null
                && page.registry().run().isOpen();
        foot(
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
            follower().act(() -> {
                String answer = deed.apply(who.get());
                return () -> {
                    refusal = answer;
                    refresh();
                };
            });
        }
    }
}
