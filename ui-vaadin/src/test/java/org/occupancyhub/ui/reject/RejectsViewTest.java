package org.occupancyhub.ui.reject;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.eventually;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
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
import org.occupancyhub.fixture.RejectScene;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.models.reject.Reject.Status;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.access.UnlockCard;
import org.occupancyhub.ui.part.Message;
import org.occupancyhub.ui.part.Tick;
import org.occupancyhub.ui.part.Verdict;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

class RejectsViewTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    private final Background background = new Background(2, Duration.ofMillis(50));
    private RejectScene scene = RejectScene.of("some", NOW);

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        background.close();
    }

    @Test
    void aSentenceSaysHowManyWaitAndWhereTheyCameFrom() {
        open(true);

        eventually(() -> assertThat(text(Verdict.class))
                .startsWith("13 rejects wait: 8 lines of CSV files, 4 records of the topic, 1 from “<b>a source</b>"));
        assertThat(text(KindsCard.class))
                .contains("count must be a whole number from 0 to 1000000", "time must exist in Europe/Zurich");
        assertThat(_find(RejectRow.class)).hasSize(13);
        assertThat(_find(RejectCard.class)).isEmpty();
    }

    @Test
    void reasonsAreSaidInTheReadersLanguageAndWhatNobodyTranslatesIsQuotedAndMarkedAsEnglish() {
        open(true, Words.in(Locale.GERMAN));

        eventually(() -> assertThat(text(KindsCard.class))
                .contains(
                        "count muss eine ganze Zahl von 0 bis 1000000 sein",
                        "„time must exist in Europe/Zurich“ (englisch)"));
        assertThat(_find(Span.class, spec -> spec.withAttribute("lang", "en")))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.getText()).startsWith("„"));
        look("reject", "1");
        eventually(
                () -> assertThat(text(RejectFacts.class)).startsWith("count muss eine ganze Zahl von 0 bis 1000000"));
    }

    @Test
    void aCorrectionIsSentAgainAndItsHistoryNamesTheEventThatItBecame() {
        open(true);
        look("reject", "1");
        eventually(() -> assertThat(_get(TextArea.class).getValue()).isEqualTo("2026-11-18 09:10;n/a;campus-gym"));

        _setValue(_get(TextArea.class), "2026-11-18 09:10;12;good");
        _click(button("Send the correction"));

        eventually(() -> assertThat(text(RejectCard.class))
                .contains("Sent. It is the event event-1 now", "Sent again", "event-1", "Loaded", "by demo"));
        assertThat(scene.find(1).orElseThrow().resends().get(0).payload()).isEqualTo("2026-11-18 09:10;12;good");
        assertThat(_get(TextArea.class).isReadOnly()).isTrue();
    }

    @Test
    void whatIsStillWrongStaysOpenSaysWhyBesideItAndKeepsWhatWasWritten() {
        open(true);
        look("reject", "1");
        eventually(() -> assertThat(_find(TextArea.class)).hasSize(1));
        _setValue(_get(TextArea.class), "still nothing");

        _click(button("Send the correction"));

        eventually(() -> assertThat(text(RejectCard.class)).contains("Still wrong, and not sent: count must be"));
        eventually(() -> assertThat(button("Send the correction").isEnabled()).isTrue());
        assertThat(_get(TextArea.class).getValue()).isEqualTo("still nothing");
        assertThat(scene.find(1).orElseThrow().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void whenKafkaIsAwayTheRejectStaysOpenAndThePageSaysWhatToDo() {
        open(true);
        look("reject", "1");
        eventually(() -> assertThat(_find(TextArea.class)).hasSize(1));
        scene.kafkaDown(true);

        _click(button("Send again"));

        eventually(() -> assertThat(text(RejectCard.class))
                .contains("Kafka or the database does not answer, so this is still open. Try again in a moment"));
    }

    @Test
    void theStartOfARecordThatWasCutIsNotSent() {
        open(true);
        look("reject", "12");

        eventually(() -> assertThat(text(RejectCard.class)).contains("Too long to be kept"));
        assertThat(button("Send again").isEnabled()).isFalse();
        _setValue(_get(TextArea.class), "the whole record");
        assertThat(button("Send the correction").isEnabled()).isTrue();
    }

    @Test
    void aRejectIsDismissedWithANote() {
        open(true);
        look("reject", "1");
        eventually(() -> assertThat(_find(RejectCard.class)).hasSize(1));

        _click(button("Dismiss"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Why (optional)")), "a test of the counter");
        _click(button("Dismiss it"));

        eventually(() -> assertThat(text(RejectCard.class)).contains("Dismissed", "a test of the counter"));
        assertThat(scene.find(1).orElseThrow().status()).isEqualTo(Status.DISMISSED);
    }

    @Test
    void ofManyThatAreSentAgainTheOnesThatAreStillWrongSaySoInTheirPlace() {
        scene = RejectScene.of("none", NOW);
        scene.add("a.csv:1", "count must be known, but was \"x\"", "good", null, "csv", 3);
        scene.add("a.csv:2", "count must be known, but was \"y\"", "bad", null, "csv", 2);
        open(true);
        eventually(() -> assertThat(_find(RejectRow.class)).hasSize(2));

        tick(_find(Tick.class).get(0));
        _click(button("Send 2 again as they are"));
        assertThat(scene.find(1).orElseThrow().status()).isEqualTo(Status.OPEN);
        confirm();

        eventually(() -> {
            assertThat(text(TallyNote.class)).contains("Sent again: 1. 1 is still wrong");
            assertThat(_find(RejectRow.class)).hasSize(1);
        });
        assertThat(text(RejectRow.class)).contains("a.csv:2", "Still wrong, for the same reason");
    }

    @Test
    void allThatMatchCanBeDismissedThoughOnlySomeAreListed() {
        scene = RejectScene.of("many", NOW);
        open(true);
        look("kind", "a line must have 6 columns");
        eventually(() -> assertThat(text(RejectList.class)).contains("50 of 123"));

        tick(_find(Tick.class).get(0));
        _click(button("Select all 123 that match"));
        _click(button("Dismiss 123"));
        confirm();

        eventually(() -> assertThat(text(TallyNote.class)).contains("Dismissed: 123."));
        eventually(() -> assertThat(text(Verdict.class)).startsWith("4\u202F061 rejects wait"));
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
    void aLinkToARejectThatDoesNotExistSaysSo() {
        open(true);
        look("reject", "4711");

        eventually(() -> assertThat(text(RejectCard.class)).contains("There is no such reject"));
    }

    @Test
    void withoutAnyRejectThePageSaysThatAllIsWell() {
        scene = RejectScene.of("none", NOW);
        open(true);

        eventually(() ->
                assertThat(text(Verdict.class)).isEqualTo("No reject waits. Everything that came could be taken."));
    }

    @Test
    void whatComesFromOutsideIsNeverMarkup() {
        open(true);
        look("reject", "10");

        eventually(() -> assertThat(text(RejectCard.class)).contains("<script>alert(1)</script>"));
        assertThat(_find(Component.class)).noneMatch(part -> part.getElement().hasProperty("innerHTML"));
        assertThat(text(RejectCard.class)).contains("It holds characters that are not seen", "\\u202e<img");
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
    void whoeverIsNotKnownIsAskedOnceAndSeesNothingBefore() {
        open(false);
        assertThat(_find(RejectsBody.class)).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "admin");
        _setValue(_get(PasswordField.class), "guess");

        _click(button("Unlock"));

        assertThat(text(UnlockCard.class)).contains("Name and password do not belong together.");
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
        _setValue(_get(PasswordField.class), "secret");
        _click(button("Unlock"));
        eventually(() -> assertThat(_find(RejectRow.class)).hasSize(13));
        assertThat(_find(UnlockCard.class)).isEmpty();

        _click(button("Lock (admin)"));

        assertThat(_find(RejectRow.class)).isEmpty();
        assertThat(_find(UnlockCard.class)).hasSize(1);
    }

    @Test
    void whoeverIsWrongTooOftenWaits() {
        open(false);
        for (int i = 0; i < 6; i++) {
            _setValue(_get(PasswordField.class), "guess " + i);
            _click(button("Unlock"));
        }

        assertThat(text(UnlockCard.class)).contains("Too many wrong passwords. Try again in half a minute.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "admin");
        _setValue(_get(PasswordField.class), "secret");
        _click(button("Unlock"));
        assertThat(_find(UnlockCard.class)).hasSize(1);
    }

    @Test
    void aPageThatIsLeftHearsNothingMore() {
        open(true);
        assertThat(background.tickers()).isEqualTo(1);

        UI.getCurrent().removeAll();
        _find(RejectsView.class).forEach(view -> view.getElement().removeFromParent());

        eventually(() -> assertThat(background.tickers()).isZero());
    }

    private void open(boolean demo) {
        open(demo, Words.english());
    }

    private void open(boolean demo, Words words) {
        Gate gate = new Gate(
                (name, password) -> name.equals("admin") && password.equals("secret"),
                new DemoAccess(demo),
                new FailedAttempts(Clock.systemUTC()),
                Reading.OPEN);
        Browserless.start(Map.of(
                RejectsView.class,
                () -> new RejectsView(scene, scene, gate, background, words, Clock.fixed(NOW, ZoneOffset.UTC)),
                Shell.class,
                () -> new Shell(words)));
        UI.getCurrent().navigate(RejectsView.class);
    }

    private static void look(String name, String value) {
        UI.getCurrent().navigate("rejects", QueryParameters.of(name, value));
    }

    private static NativeButton button(String text) {
        return _get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        button -> button.getElement().getTextRecursively().equals(text)));
    }

    private static void confirm() {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    }

    /** As the browser does it. */
    private static void tick(Tick tick) {
        tick.getElement().setProperty("checked", true);
        ComponentUtil.fireEvent(tick, new ComponentValueChangeEvent<>(tick, tick, false, true));
    }

    private static String text(Class<? extends Component> part) {
        return _get(part).getElement().getTextRecursively();
    }
}
