package org.occupancyhub.ui.flow;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.button;
import static org.occupancyhub.fixture.Browserless.eventually;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.fixture.ZurichSites;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.models.flow.Flow;
import org.occupancyhub.models.flow.Flows;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.access.LockButton;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

class RoutesViewTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");
    private static final String MESSAGE = "db.internal:5432 refused";
    private static final String FAULT = "kafka.internal:9092 is away";

    private Sites sites = List::of;
    private long waiting;
    private boolean started = true;
    private final Background background = new Background(2, Duration.ofMillis(50));

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        background.close();
    }

    @Test
    void whoHasNotSaidWhoHeIsReadsThatARouteFailedAndWhenButNotWhy() {
        open(Words.english(), false);

        eventually(() -> assertThat(text())
                .contains("load-events failed 3 times in the last 10 minutes.", "Failed 5 min ago", "Failed to start"));
        assertThat(text()).doesNotContain(MESSAGE, FAULT);
    }

    @Test
    void whoUnlocksReadsWhyAndWhoLocksAgainLeavesNothingOnTheScreen() {
        open(Words.english(), false);
        eventually(() -> assertThat(text()).contains("Failed 5 min ago"));

        _click(button("Unlock to see why"));
        _get(TextField.class, spec -> spec.withLabel("Name")).setValue("admin");
        _get(PasswordField.class).setValue("secret");
        _click(button("Unlock"));

        eventually(() -> assertThat(text()).contains("Failed 5 min ago: " + MESSAGE, "Could not be started: " + FAULT));
        _click(_get(LockButton.class));
        assertThat(text()).contains("Failed 5 min ago").doesNotContain(MESSAGE, FAULT);
    }

    @Test
    void inTheDemoWhoeverIsOnThisMachineReadsWhyAtOnce() {
        open(Words.english(), true);

        eventually(() -> assertThat(text()).contains(MESSAGE, FAULT));
        assertThat(_find(NativeButton.class))
                .extracting(button -> button.getElement().getTextRecursively())
                .doesNotContain("Unlock to see why");
    }

    @Test
    void inGermanWhatNobodyTranslatesIsQuoted() {
        open(Words.in(Locale.GERMAN), true);

        eventually(() -> assertThat(text()).contains("Gescheitert vor 5 min: „" + MESSAGE + "“ (englisch)"));
    }

    @Test
    void inGermanARouteSaysInGermanWhatItMovesAndOneOfAnOperatorInItsOwnWords() {
        open(Words.in(Locale.GERMAN), true);

        eventually(() -> assertThat(text())
                .contains("einmal je Kennung eines Ereignisses")
                .doesNotContain("ours in English"));
        assertThat(_find(
                        Span.class,
                        spec -> spec.withPredicate(
                                span -> "en".equals(span.getElement().getAttribute("lang")))))
                .extracting(Span::getText)
                .containsExactly("what an operator wrote");
    }

    @Test
    void inEnglishARouteSaysWhatItsFileSays() {
        open(Words.english(), true);

        eventually(() -> assertThat(text()).contains("ours in English", "what an operator wrote"));
    }

    @Test
    void beforeThereAreRoutesThePageSaysThatTheHubStarts() {
        started = false;
        open(Words.english(), false);

        eventually(() -> assertThat(text()).contains("The hub is starting: no route is there yet."));
        assertThat(text()).doesNotContain("All 0 routes");
    }

    @Test
    void timesAreThoseOfTheSites() {
        sites = new ZurichSites();
        open(Words.english(), false);

        eventually(() -> assertThat(text()).contains("times in Europe/Zurich"));
        assertThat(Browserless.text(Shell.class)).contains("Read at 14:20").doesNotContain("UTC");
    }

    @Test
    void theTopicIsMarkedAsTheStyleSheetKnowsItWhileEventsWait() throws IOException {
        waiting = 3;
        open(Words.english(), false);

        eventually(() -> assertThat(text()).contains("3", "events wait"));
        assertThat(_get(OrderedList.class, spec -> spec.withClasses("oh-way"))
                        .getChildren()
                        .map(station -> station.getElement().getAttribute("data-waits")))
                .containsExactly(null, "", null, null, null);
        assertThat(new String(
                        RoutesView.class
                                .getResourceAsStream("/META-INF/resources/oh/hub.css")
                                .readAllBytes(),
                        StandardCharsets.UTF_8))
                .contains(".oh-way > li[data-waits] {");
    }

    private void open(Words words, boolean demo) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Gate gate = new Gate(
                (user, password) -> password.equals("secret"),
                new DemoAccess(demo),
                new FailedAttempts(clock),
                Reading.OPEN);
        Browserless.start(Map.of(
                RoutesView.class,
                () -> new RoutesView(new Broken(), sites, gate, background, words, clock),
                Shell.class,
                () -> new Shell(words)));
        UI.getCurrent().navigate(RoutesView.class);
    }

    private static String text() {
        return _get(RoutesView.class).getElement().getTextRecursively();
    }

    private final class Broken implements Flows {

        @Override
        public List<Flow> all() {
            if (!started) {
                return List.of();
            }
            return List.of(
                    flow(
                            "load-events",
                            "ours in English",
                            Flow.State.STARTED,
                            null,
                            new Flow.Failure(NOW.minusSeconds(300), MESSAGE)),
                    flow("load-others", "what an operator wrote", Flow.State.FAILED, FAULT, null));
        }

        private Flow flow(String id, String description, Flow.State state, String fault, Flow.Failure failure) {
            return new Flow(
                    id,
                    description,
                    Flow.Stage.LOAD,
                    "kafka:occupancy.events",
                    state,
                    fault,
                    NOW.minusSeconds(3600),
                    7,
                    1,
                    failure == null ? 0 : 3,
                    failure == null ? 0 : 3,
                    0,
                    NOW,
                    failure,
                    null,
                    null,
                    null);
        }

        @Override
        public Way way() {
            return new Way(1, 2, waiting, 3, 4, 5, 6);
        }
    }
}
