package org.occupancyhub.ui.pattern;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.text;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.fixture.PatternScene;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.ui.part.DemoBadge;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Table;
import org.occupancyhub.ui.part.Toggle;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

class PatternViewTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    private final Background background = new Background(2, Duration.ofMillis(50));
    private PatternScene scene;

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        background.close();
    }

    @Test
    void itSaysWhatIsUsualAndOnHowMuchThatRests() {
        open("full", "");

        eventually(() -> assertThat(text(SentencesCard.class)).contains("Fullest: Tuesday 18:00–19:00"));
        assertThat(text(PatternFilters.class)).contains("2 closed days left out");
        assertThat(_find(ChartCard.class)).hasSize(3);
    }

    @Test
    void aLinkLeadsToItsSiteAndAWrongOneSaysSo() {
        open("full", "site=nowhere&against=site&with=pool");

        eventually(() -> assertThat(_get(PatternView.class).getElement().getTextRecursively())
                .contains("No site is called “nowhere”; this is Campus gym.", "Swimming pool"));
    }

    @Test
    void aSiteWithoutACapacityIsShownInPeopleAndClaimsNoLevel() {
        open("full", "site=plaza");

        eventually(() -> assertThat(text(StepsKey.class)).contains("No level: no capacity set"));
        assertThat(text(SentencesCard.class)).contains("people").doesNotContain("% of");
    }

    @Test
    void inventedNumbersAreSaidToBeAndOfWhichSite() {
        open("full", "site=plaza");
        eventually(() -> assertThat(text(DemoBadge.class)).isEqualTo("Demo dataThese numbers are invented."));
        UI.getCurrent()
                .navigate(
                        PatternView.class,
                        PatternChoice.START.againstSite(new SiteId("plaza")).address());
        eventually(() -> assertThat(text(DemoBadge.class)).isEqualTo("Demo dataThe numbers of Plaza are invented."));
        UI.getCurrent().navigate(PatternView.class);
        eventually(() -> assertThat(_find(DemoBadge.class)).isEmpty());
    }

    @Test
    void eachPictureHasItsTable() {
        open("full", "");
        eventually(() -> assertThat(_find(ChartCard.class)).hasSize(3));

        _find(Toggle.class).forEach(toggle -> _click(toggle));

        assertThat(_find(Table.class)).hasSize(3);
        assertThat(_find(Table.class).get(0).getElement().getTextRecursively())
                .contains("Tuesday", "18:00–19:00", "very busy", "Closed")
                .doesNotContain("only");
    }

    @Test
    void whereNothingWasEverCountedItSaysWhatToDo() {
        open("empty", "");

        eventually(() -> assertThat(text(Message.class)).contains("No readings yet"));
        assertThat(_find(ChartCard.class)).isEmpty();
    }

    @Test
    void whereNothingWasCountedInTheseWeeksItSaysSo() {
        open("full", "until=2024-06-30");

        eventually(() -> assertThat(text(Message.class)).contains("No readings in these weeks", "30 Jun 2024"));
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndThePageComesBackByItself() {
        open("full", "");
        eventually(() -> assertThat(_find(ChartCard.class)).hasSize(3));
        scene.down(true);
        UI.getCurrent().navigate(PatternView.class, QueryParameters.of("weeks", "4"));
        eventually(() -> assertThat(text(Message.class)).contains("Patterns could not be loaded"));

        scene.down(false);

        eventually(() -> assertThat(_find(ChartCard.class)).hasSize(3));
    }

    private void open(String name, String query) {
        scene = PatternScene.of(name);
        Words words = Words.english();
        Browserless.start(Map.of(
                PatternView.class,
                () -> new PatternView(
                        new PatternReader(scene, scene, scene, scene.calendar(), Clock.fixed(NOW, ZoneOffset.UTC)),
                        background,
                        words),
                Shell.class,
                () -> new Shell(words)));
        UI.getCurrent().navigate(PatternView.class, QueryParameters.fromString(query));
    }
}
