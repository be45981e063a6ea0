package org.occupancyhub.ui.reject;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.button;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.RejectScene;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.words.Words;

class RejectsViewTest extends OpenRejects {

    @Test
    void aSentenceSaysHowManyWaitAndWhereTheyCameFrom() {
        open(true);

        eventually(() -> assertThat(text(Verdict.class))
                .startsWith("13 rejects wait: 8 lines of CSV files, 4 records of the topic, 1 from “<b>a source</b>"));
        assertThat(text(KindsCard.class))
                .contains(
                        "Count must be a whole number from 0 to 1\u202F000\u202F000",
                        "Time must exist in Europe/Zurich");
        assertThat(_find(RejectRow.class)).hasSize(13);
        assertThat(_find(RejectCard.class)).isEmpty();
    }

    @Test
    void reasonsAreSaidInTheReadersLanguageAndWhatNobodyTranslatesIsQuotedAndMarkedAsEnglish() {
        open(true, Words.in(Locale.GERMAN));

        eventually(() -> assertThat(text(KindsCard.class))
                .contains(
                        "Die Anzahl muss eine ganze Zahl von 0 bis 1.000.000 sein",
                        "„time must exist in Europe/Zurich“ (englisch)"));
        assertThat(_find(Span.class, spec -> spec.withAttribute("lang", "en")))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.getText()).startsWith("„"));
        look("reject", "1");
        eventually(() ->
                assertThat(text(RejectFacts.class)).startsWith("Die Anzahl muss eine ganze Zahl von 0 bis 1.000.000"));
    }

    @Test
    void moreRowsComeWhenTheyAreAskedFor() {
        scene = RejectScene.of("many", NOW);
        open(true);
        eventually(() -> assertThat(_find(RejectRow.class)).hasSize(50));

        _click(button("Show more"));

        eventually(() -> assertThat(_find(RejectRow.class)).hasSize(100));
    }

    @Test
    void theAddressSaysWhatIsLookedAt() {
        open(true);
        UI.getCurrent()
                .navigate("rejects", new QueryParameters(Map.of("status", List.of("all"), "text", List.of("OLD.csv"))));

        eventually(() -> assertThat(_find(RejectRow.class)).hasSize(2));
        assertThat(text(RejectList.class)).contains("old.csv:3", "Sent again", "Dismissed");
    }

    @Test
    void aFilterThatNothingMatchesSaysSo() {
        open(true);
        look("text", "nobody writes this");

        eventually(() -> assertThat(text(Message.class)).contains("Nothing matches"));
    }

    @Test
    void withoutAnyRejectThePageSaysThatAllIsWell() {
        scene = RejectScene.of("none", NOW);
        open(true);

        eventually(() ->
                assertThat(text(Verdict.class)).isEqualTo("No reject waits. Everything that came could be taken."));
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAndThePageComesBackByItself() {
        open(true);
        eventually(() -> assertThat(_find(RejectRow.class)).isNotEmpty());
        scene.down(true);
        eventually(() -> assertThat(text(Message.class)).contains("Rejects could not be read"));

        scene.down(false);

        eventually(() -> assertThat(_find(RejectRow.class)).isNotEmpty());
    }

    @Test
    void aPageThatIsLeftHearsNothingMore() {
        open(true);
        assertThat(background.tickers()).isEqualTo(1);

        UI.getCurrent().removeAll();
        _find(RejectsView.class).forEach(view -> view.getElement().removeFromParent());

        eventually(() -> assertThat(background.tickers()).isZero());
    }
}
