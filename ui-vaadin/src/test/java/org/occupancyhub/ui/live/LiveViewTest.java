package org.occupancyhub.ui.live;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.fixture.Scene;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.ui.part.Figure;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.Days;

class LiveViewTest {

    /** What the pages share hears of changes, too. */
    private static final int READER = 1;

    private static final Instant NOW = Days.at("14:20");
    private static final SiteId GYM = new SiteId("campus-gym");

    private final Scene scene = Scene.of("design");
    private final SiteChanges changes = new SiteChanges();
    private final Background background = new Background(2, Duration.ofMillis(50));
    private LiveView view;

    @BeforeEach
    void open() {
        LiveReader reader = new LiveReader(scene, scene, scene, scene, changes, Clock.fixed(NOW, ZoneOffset.UTC));
        Words words = Words.english();
        Map<Class<?>, Supplier<?>> made = Map.of(
                LiveView.class,
                () -> new LiveView(reader, new DayDrawings(), changes, background, words),
                Shell.class,
                () -> new Shell(words));
        Browserless.start(made);
        view = _get(LiveView.class);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        background.close();
    }

    @Test
    void itShowsNowForEverySiteAndTheFirstOneLarge() {
        eventually(() -> assertThat(figure()).isEqualTo("34"));

        assertThat(tiles()).hasSize(5);
        assertThat(tiles().get(0).getElement().getProperty("selected", false)).isTrue();
        assertThat(tiles().get(0).getElement().getProperty("tile"))
                .contains("Campus gym", "34", "of 120", "Quiet", "Live, updated 2 min ago");
        assertThat(_get(Figure.class).getElement().getAttribute("aria-label"))
                .startsWith("Campus gym on Thursday 19 November 2026. ")
                .contains("Expected to turn busy");
        assertThat(_find(Span.class, spec -> spec.withText("Demo data"))).hasSize(1);
    }

    @Test
    void aTileIsToldByTheNamesThatItsScriptReads() throws IOException {
        eventually(() -> assertThat(tiles()).hasSize(5));

        JsonNode told = new ObjectMapper().readTree(tiles().get(0).getElement().getProperty("tile"));

        assertThat(told.fieldNames()).toIterable().containsExactly("text", "tag");
        String script = Files.readString(Path.of("src/main/resources/META-INF/resources/oh/tile.js"));
        assertThat(told.path("text").fieldNames())
                .toIterable()
                .contains("footKind", "chip")
                .filteredOn(name -> !name.equals("demo"))
                .allMatch(name -> script.contains("text." + name));
    }

    @Test
    void aForecastThatRestsOnLittleSaysSoInWordsAndBesideThePicture() {
        eventually(() -> assertThat(figure()).isEqualTo("34"));
        assertThat(_find(Span.class, spec -> spec.withText("forecast provisional")))
                .isEmpty();

        scene.provisional(true);
        scene.reading(GYM, NOW, 35);
        changes.publish(new SiteChange(GYM, NOW, NOW));

        eventually(() -> assertThat(_find(Span.class, spec -> spec.withText("forecast provisional")))
                .hasSize(1));
        assertThat(_get(Figure.class).getElement().getAttribute("aria-label"))
                .endsWith("This rests on little history and may be far off.");
    }

    @Test
    void aChangeOfASiteShowsWithoutAnyClick() {
        eventually(() -> assertThat(figure()).isEqualTo("34"));
        scene.reading(GYM, NOW, 77);

        changes.publish(new SiteChange(GYM, NOW, NOW));

        eventually(() -> {
            assertThat(figure()).isEqualTo("77");
            assertThat(tiles().get(0).getElement().getProperty("tile")).contains("77", "Busy");
        });
    }

    @Test
    void itSaysWhenToGoAndWhenNotInWords() {
        eventually(() -> assertThat(times()).hasSize(4));

        assertThat(times().get(0)).contains("Now–15:30", "Quiet", "about 39");
        assertThat(times().get(1)).contains("21:30–22:30", "Quiet", "The quietest time left today");
        assertThat(times().get(2)).contains("Quiet", "tomorrow", "The quietest time");
        assertThat(times().get(3)).contains("18:00–19:00", "Very busy", "avoid");
    }

    @Test
    void aPlaceThatOpensLaterSaysWhenItWillBeQuiet() {
        UI.getCurrent().navigate("live", QueryParameters.of("site", "climbing-hall"));

        eventually(() -> assertThat(times()).isNotEmpty().noneMatch(time -> time.contains("Now")));
    }

    private static List<String> times() {
        return _find(
                        ListItem.class,
                        spec -> spec.withPredicate(item -> item.getParent()
                                .orElseThrow()
                                .getElement()
                                .getClassList()
                                .contains("oh-times")))
                .stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void anotherTileShowsAnotherSite() {
        eventually(() -> assertThat(tiles()).hasSize(5));

        press(tiles().get(1));

        eventually(() -> assertThat(_get(SiteCard.class)
                        .getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getTextRecursively())
                .contains("Swimming pool"));
        assertThat(tiles().get(1).getElement().getProperty("selected", false)).isTrue();
        assertThat(tiles().get(0).getElement().getProperty("selected", false)).isFalse();
    }

    @Test
    void aLinkLeadsToItsSiteAndOneThatIsUnknownSaysSo() {
        UI.getCurrent().navigate("live", QueryParameters.of("site", "main-library"));
        eventually(() -> assertThat(_get(H2.class, spec -> spec.withText("Main library")))
                .isNotNull());

        UI.getCurrent().navigate("live", QueryParameters.of("site", "nobody"));

        eventually(() -> assertThat(
                        _get(Span.class, spec -> spec.withText("No site is called “nobody”; this is Campus gym.")))
                .isNotNull());
    }

    @Test
    void aPageThatIsLeftHearsNothingMore() {
        assertThat(changes.listeners()).isEqualTo(1 + READER);
        assertThat(background.tickers()).isEqualTo(1);

        UI.getCurrent().removeAll();
        view.getElement().removeFromParent();

        assertThat(changes.listeners()).isEqualTo(READER);
        assertThat(background.tickers()).isZero();
        changes.publish(new SiteChange(GYM, NOW, NOW));
    }

    @Test
    void aBrowserThatIsLostIsToldNothingMoreOnceItsHeartbeatsAreMissed() {
        UI lost = UI.getCurrent();
        long interval = lost.getSession().getConfiguration().getHeartbeatInterval() * 1000L;
        lost.getInternals().setLastHeartbeatTimestamp(System.currentTimeMillis() - 4 * interval);

        VaadinService service = VaadinService.getCurrent(); // any request of the session, as from another tab
        service.requestStart(VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
        service.requestEnd(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), lost.getSession());

        assertThat(changes.listeners()).isEqualTo(READER);
        assertThat(background.tickers()).isZero();
    }

    @Test
    void aSessionThatEndsHearsNothingMore() {
        MockVaadin.tearDown(); // as its timeout does it

        assertThat(changes.listeners()).isEqualTo(READER);
        assertThat(background.tickers()).isZero();
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndTheViewComesBackByItself() {
        eventually(() -> assertThat(figure()).isEqualTo("34"));
        scene.down(true);
        changes.publish(new SiteChange(GYM, NOW, NOW));
        eventually(() -> assertThat(_find(Message.class)).hasSize(1));

        scene.down(false);

        eventually(() -> {
            assertThat(_find(Message.class)).isEmpty();
            assertThat(figure()).isEqualTo("34");
        });
    }

    @Test
    void thePictureCanBeReadAsATable() {
        eventually(() -> assertThat(figure()).isEqualTo("34"));

        _click(_get(NativeButton.class, spec -> spec.withClasses("oh-btn--quiet")));

        NativeTable table = _get(NativeTable.class);
        assertThat(table.getCaptionText()).isEqualTo("Campus gym, people by time of day");
        assertThat(table.getBody().getRows()).hasSize(33);
        assertThat(_find(Figure.class)).isEmpty();
    }

    @Test
    void theTableThatIsShownFollowsTheChosenSiteAndItsReadings() {
        eventually(() -> assertThat(figure()).isEqualTo("34"));
        _click(_get(NativeButton.class, spec -> spec.withClasses("oh-btn--quiet")));

        press(tiles().get(1));
        eventually(() -> assertThat(_get(NativeTable.class).getCaptionText()).startsWith("Swimming pool"));
        assertThat(tableText()).contains("Usual Thursday", "13:30", "63");

        press(tiles().get(0));
        eventually(() -> assertThat(_get(NativeTable.class).getCaptionText()).startsWith("Campus gym"));
        assertThat(_get(NativeTable.class).getElement().getChildren()).hasSize(3); // caption, head and body
        scene.reading(GYM, NOW, 77);
        changes.publish(new SiteChange(GYM, NOW, NOW));
        eventually(() -> assertThat(tableText()).contains("77"));
    }

    /** As the browser gets it: a body that hangs in no table is not in it. */
    private static String tableText() {
        return _get(NativeTable.class).getElement().getTextRecursively();
    }

    private static void press(SiteTile tile) {
        _fireDomEvent(tile, "click");
    }

    private static List<SiteTile> tiles() {
        return _find(SiteTile.class);
    }

    private static String figure() {
        return _get(Span.class, spec -> spec.withClasses("oh-lead-figure")).getText();
    }
}
