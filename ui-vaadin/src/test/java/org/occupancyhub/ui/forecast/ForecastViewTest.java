package org.occupancyhub.ui.forecast;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.button;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.text;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.fixture.ForecastScene;
import org.occupancyhub.fixture.Scene;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.access.UnlockCard;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Toggle;
import org.occupancyhub.ui.part.UnknownSite;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

class ForecastViewTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    private final Background background = new Background(2, Duration.ofMillis(50));
    private final Scene sites = Scene.of("design");
    private ForecastScene scene;

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        background.close();
    }

    @Test
    void eachOfSevenDaysIsHeadedByItsPeakTimeAndLevel() {
        open("well", true);
        eventually(() -> assertThat(_find(DayHead.class)).hasSize(7));
        assertThat(_find(DayHead.class).get(0).getElement().getTextRecursively())
                .matches("Todayabout \\d+ at 1\\d:\\d\\d(Quiet|Moderate|Busy|Very busy|Full)");
        assertThat(_find(DayHead.class).get(1).getElement().getTextRecursively())
                .startsWith("Fri 20");
        assertThat(_find(Span.class, spec -> spec.withText("Provisional: little history yet, may be far off")))
                .isEmpty();
    }

    @Test
    void aLinkToASiteThatIsNoneSaysSo() {
        open("well", true, "site=nowhere");

        eventually(() ->
                assertThat(text(ForecastView.class)).contains("No site is called “nowhere”; this is Campus gym."));
        UI.getCurrent().navigate("forecast", QueryParameters.fromString("site=swimming-pool"));
        assertThat(_find(UnknownSite.class))
                .as("said of a site that is there, before it is read")
                .isEmpty();
        eventually(() -> assertThat(text(ForecastView.class)).contains("Swimming pool, made today"));
        assertThat(_find(UnknownSite.class)).as("and after").isEmpty();
    }

    @Test
    void theTableHasEveryOpenHourWithItsRange() {
        open("well", true);
        eventually(() -> assertThat(_find(DayHead.class)).hasSize(7));
        _click(_find(Toggle.class).get(0));
        assertThat(_find(DayHead.class)).isEmpty();
        assertThat(text(WeekCard.class)).contains("Wed 25", "22:00", "about ");
    }

    @Test
    void aForecastThatRestsOnLittleSaysSo() {
        sites.provisional(true);
        open("well", true);
        eventually(() -> assertThat(
                        _find(Span.class, spec -> spec.withText("Provisional: little history yet, may be far off")))
                .hasSize(1));
    }

    @Test
    void accuracyIsSaidInFiguresWithUntilWhenItWasScored() {
        open("well", true);
        eventually(() -> assertThat(text(AccuracyCard.class))
                .contains("5.1people", "naive: 9.4", "81%", "target 80 %", "46%", "h scored since 19 Oct"));
        assertThat(text(AccuracyCard.class)).doesNotContain("Not as forecast", "too narrow");
    }

    @Test
    void pastForecastsAreSaidAgainstWhatCameWithTheirGapAndTheSameStandsInTheTable() {
        open("well", true);
        eventually(() -> assertThat(text(PastCard.class))
                .contains("85 of 100 open hours fell within the band. Off by 4.9 people on average, most on Wed 18 Nov"
                        + " at 18:00: 122 came; 74–114 were forecast."));
        assertThat(text(PastCard.class)).contains("For 4 more hours no forecast of so long before was issued");
        _click(_find(Toggle.class).get(1));
        assertThat(text(PastCard.class)).contains("Tue 17 Nov", "not forecast", "In the band", "Outside the band");
        _click(button("Last 28 days"));
        eventually(() ->
                assertThat(_get(PastCard.class).getElement().getOuterHTML()).contains("in the last 28 days"));
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getQueryString())
                .isEqualTo("days=28");
        _click(button("7 days ahead"));
        eventually(() ->
                assertThat(_get(PastChoice.class).getElement().getOuterHTML()).contains("7 days ahead"));
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getQueryString())
                .isEqualTo("ahead=7d&days=28");
    }

    @Test
    void whereNothingWasForecastYetTheDayOfTheFirstComparisonIsSaid() {
        open("none", true);
        eventually(() -> assertThat(text(PastCard.class))
                .contains(
                        "Nothing to compare yet",
                        "The first comparison comes on Fri 20 Nov at 15:00 at the earliest."));
        _click(button("7 days ahead"));
        eventually(() -> assertThat(text(PastCard.class)).contains("on Thu 26 Nov at 01:00 at the earliest."));
    }

    @Test
    void aDriftABandThatIsTooNarrowAndAFailedTrainingAreSaid() {
        open("trouble", true);
        eventually(() -> assertThat(text(AccuracyCard.class))
                .contains(
                        "band too narrow, target 80 %",
                        "Not as forecast since 12 Nov: 38 % fewer people than forecast in 7 days"));
        assertThat(text(ForecastersCard.class))
                .contains("The training of Thu 19 Nov, 11:20 failed: the disk is full. The champion serves as before.");
    }

    @Test
    void theModelsAreListedWithRoleFiguresAndVerdictTheChampionFirst() {
        open("well", false);
        eventually(() -> assertThat(text(ForecasterList.class))
                .containsSubsequence(
                        "Weekday profile with level, v12",
                        "Champion",
                        "5.1",
                        "81 %".replace(' ', '\u00A0'),
                        "In use since 16 Nov 2026. Better than the same time last week, by more than chance",
                        "Gradient trees, v13",
                        "Challenger",
                        "Day shape with level, v11",
                        "Earlier",
                        "Same time last week",
                        "Naive yardstick"));
    }

    @Test
    void earlierModelsAreShownToWhoeverAsksForThem() {
        open("well", false);
        eventually(
                () -> assertThat(text(ForecasterList.class)).contains(", v10").doesNotContain(", v9"));

        _click(_get(NativeButton.class, spec -> spec.withText("Show 8 models")));
        assertThat(text(ForecasterList.class)).contains(", v6").doesNotContain(", v5");

        _click(_get(NativeButton.class, spec -> spec.withText("Show fewer")));
        assertThat(text(ForecasterList.class)).doesNotContain(", v9");
    }

    @Test
    void promotingNamesWhatChangesAndIsDoneOnlyWhenConfirmed() {
        open("well", true);
        eventually(() -> assertThat(_find(ForecasterList.class)).hasSize(1));
        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter("Promote Gradient trees, v13"::equals)
                        .isPresent())));
        ConfirmDialog asked = _get(ConfirmDialog.class);
        assertThat(asked.getElement().getProperty("message"))
                .startsWith("Gradient trees, v13 replaces Weekday profile with level, v12 as the champion");
        assertThat(scene.find(13).orElseThrow().aliases()).hasSize(1);
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));
        asked.close();
        eventually(() -> assertThat(text(ForecasterList.class)).containsSubsequence("Gradient trees, v13", "Champion"));
        assertThat(scene.find(13).orElseThrow().aliases()).hasSize(2);

        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        button -> button.getElement().getTextRecursively().equals("Roll back"))));
        ConfirmDialog back = _find(ConfirmDialog.class).stream()
                .reduce((first, last) -> last)
                .orElseThrow();
        ComponentUtil.fireEvent(back, new ConfirmDialog.ConfirmEvent(back, true));
        eventually(() -> assertThat(scene.find(12).orElseThrow().aliases()).hasSize(1));
        eventually(() -> assertThat(_find(NativeButton.class))
                .as("nothing was champion before")
                .extracting(button -> button.getElement().getTextRecursively())
                .contains("Train a challenger")
                .doesNotContain("Roll back"));
    }

    @Test
    void aTrainingIsAskedForShowsHowFarItIsAndCanBeCancelled() {
        open("training", true);
        eventually(() -> assertThat(text(TrainingNote.class))
                .contains("Training: trees: week 3 of site campus-gym, 31 of 80", "Cancel"));
        _click(_get(NativeButton.class, spec -> spec.withText("Cancel")));
        eventually(
                () -> assertThat(text(TrainingNote.class)).contains("was cancelled. The champion serves as before."));
        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        button -> button.getElement().getTextRecursively().equals("Train a challenger"))));
        eventually(() -> assertThat(text(TrainingNote.class)).contains("A training waits for its turn."));
    }

    @Test
    void whoeverMayNotChangeAnythingReadsAllAndIsAskedWhoTheyAre() {
        open("well", false);
        eventually(() -> assertThat(_find(ForecasterList.class)).hasSize(1));
        assertThat(_find(NativeButton.class))
                .extracting(button -> button.getElement().getTextRecursively())
                .doesNotContain("Train a challenger", "Promote", "Roll back");
        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        button -> button.getElement().getTextRecursively().equals("Unlock to change"))));
        assertThat(_find(UnlockCard.class)).hasSize(1);
    }

    @Test
    void aHubWithoutHistoryClaimsNothing() {
        open("none", true);
        eventually(() -> assertThat(text(AccuracyCard.class)).contains("Nothing scored yet"));
        assertThat(text(ForecastersCard.class)).contains("No trained model yet");
    }

    @Test
    void aPartThatCannotBeReadLeavesTheOthersAlone() {
        open("well", true);
        eventually(() -> assertThat(_find(AccuracyCard.class)).hasSize(1));
        scene.down(true);
        eventually(() -> assertThat(_find(AccuracyCard.class)).isEmpty());
        assertThat(_find(DayHead.class)).hasSize(7);
        scene.down(false);
        eventually(() -> assertThat(_find(AccuracyCard.class)).hasSize(1));
        sites.down(true);
        eventually(() -> assertThat(_find(Message.class))
                .anySatisfy(message -> assertThat(message.getElement().getTextRecursively())
                        .contains("The forecast could not be read")));
    }

    private void open(String name, boolean demo) {
        open(name, demo, "");
    }

    private void open(String name, boolean demo, String query) {
        scene = ForecastScene.of(name, NOW);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Words words = Words.english();
        Gate gate = new Gate((user, password) -> false, new DemoAccess(demo), new FailedAttempts(clock), Reading.OPEN);
        ForecastReader reader = new ForecastReader(sites, sites, sites, scene, scene, scene, scene, scene, clock);
        Browserless.start(Map.of(
                ForecastView.class,
                () -> new ForecastView(reader, scene, scene, new WeekDrawings(), gate, background, words),
                Shell.class,
                () -> new Shell(words)));
        UI.getCurrent().navigate("forecast", QueryParameters.fromString(query));
    }
}
