package org.occupancyhub.ui.quality;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.text;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.fixture.QualityScene;
import org.occupancyhub.fixture.ZurichSites;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

class QualityViewTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    private final Background background = new Background(2, Duration.ofMillis(50));
    private Sites sites = List::of;
    private QualityScene scene;

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        background.close();
    }

    @Test
    void whereAllIsWellItSaysSoAndShowsTheAccountsWithTheirSums() {
        open("well");

        eventually(() -> assertThat(text(Verdict.class))
                .isEqualTo("Everything that was received is accounted for, checked 2 min ago."));
        assertThat(text(AccountsCard.class)).contains("Thu 19 Nov", "CSV file", "1\u202F482\u202F298", "Sum", "300");
        assertThat(text(ChecksCard.class)).contains("Kafka to accounts", "All 4 fine", "Hours, recomputed");
        assertThat(text(ReceiptsCard.class)).contains("All sites", "1 Oct 2024–31 Oct 2024", "812\u202F440", "dropped");
    }

    @Test
    void aCapacityThatSeemsTooLowIsSaidInOneSentenceAndNotAFault() {
        open("trouble");
        eventually(() -> assertThat(text(OverflowNotes.class))
                .isEqualTo("The capacity of Campus gym may be set too low: in 12 hours of the last 4 weeks more than"
                        + " 110\u00A0% of its 120 were there, up to 143."));
    }

    @Test
    void whatDoesNotHoldIsNamedWithExpectationAndFact() {
        open("trouble");

        eventually(() -> assertThat(text(ChecksCard.class))
                .contains(
                        "1 of 14 differs",
                        "3 events are missing in raw for http on 17 Nov",
                        "1 hour differs in the marts for main-library on 6 Nov",
                        "differs from what staging gives"));
        assertThat(text(ModelsCard.class))
                .contains(
                        "Refused",
                        "config/models/visits.sql:7: column \"vistors\" does not exist",
                        "Behind",
                        "min_count <= avg_count3 rows fail",
                        "could not be run: relation");
    }

    @Test
    void eachCheckAndEachTestCanBeShown() {
        open("well");
        eventually(() -> assertThat(_find(ChecksCard.class)).hasSize(1));
        assertThat(text(ChecksCard.class)).doesNotContain("occupancy.events-3");

        _click(_get(NativeButton.class, spec -> spec.withText("Show each")));
        _click(_get(NativeButton.class, spec -> spec.withText("Show each test")));

        assertThat(text(ChecksCard.class)).contains("occupancy.events-3");
        assertThat(text(ModelsCard.class)).contains("relationships to dim_site.site_id · hour_tsfine");
    }

    @Test
    void aHubThatHasSeenNothingClaimsNothing() {
        open("none");

        eventually(() -> assertThat(text(Verdict.class)).startsWith("Nothing has been checked yet."));
        assertThat(_find(Message.class)).hasSize(4);
    }

    @Test
    void aPartThatCannotBeReadLeavesTheOthersAlone() {
        open("well");
        scene.modelsDown(true);

        eventually(() -> assertThat(_find(ModelsCard.class)).isEmpty());
        assertThat(_find(AccountsCard.class)).hasSize(1);
        assertThat(text(Message.class)).contains("This could not be read");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndThePageComesBackByItself() {
        open("well");
        scene.down(true);
        eventually(() -> assertThat(text(Message.class)).contains("Data quality could not be read"));

        scene.down(false);

        eventually(() -> assertThat(_find(AccountsCard.class)).hasSize(1));
    }

    @Test
    void timesAreThoseOfTheSitesAndDaysThoseOfTheAccounts() {
        open("well");
        eventually(() -> assertThat(text(QualityView.class)).contains("Days and times in UTC"));
        assertThat(text(Shell.class)).contains("Checked at 13:18 UTC");
        MockVaadin.tearDown();

        sites = new ZurichSites();
        open("well");

        eventually(() -> assertThat(text(QualityView.class)).contains("Days in UTC, times in Europe/Zurich"));
        assertThat(text(Shell.class)).contains("Checked at 14:18").doesNotContain("14:18 UTC");
    }

    @Test
    void theWayToThePageThatIsOpenIsMarked() {
        open("well");

        assertThat(_find(Anchor.class, spec -> spec.withAttribute("aria-current", "page")))
                .extracting(Anchor::getHref)
                .containsExactly("quality");
    }

    private void open(String name) {
        scene = QualityScene.of(name, NOW);
        Words words = Words.english();
        Browserless.start(Map.of(
                QualityView.class,
                () -> new QualityView(
                        scene, scene, scene, scene, sites, background, words, Clock.fixed(NOW, ZoneOffset.UTC)),
                Shell.class,
                () -> new Shell(words)));
        UI.getCurrent().navigate(QualityView.class);
    }
}
