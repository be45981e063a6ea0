package org.occupancyhub.ui.reject;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.button;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.ZurichSites;
import org.occupancyhub.models.reject.Reject.Status;

/** One reject: looked at, corrected, sent again or dismissed. */
class OneRejectTest extends OpenRejects {

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
    void itSaysWhenItWasRejectedAsTheClocksOfTheSitesShowIt() {
        sites = new ZurichSites();
        open(true);
        look("reject", "1");

        eventually(() -> assertThat(text(RejectFacts.class))
                .contains("19 November 2026, 11:10")
                .doesNotContain("UTC"));
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
    void aLinkToARejectThatDoesNotExistSaysSo() {
        open(true);
        look("reject", "4711");

        eventually(() -> assertThat(text(RejectCard.class)).contains("There is no such reject"));
    }

    @Test
    void whatComesFromOutsideIsNeverMarkup() {
        open(true);
        look("reject", "10");

        eventually(() -> assertThat(text(RejectCard.class)).contains("<script>alert(1)</script>"));
        assertThat(_find(Component.class)).noneMatch(part -> part.getElement().hasProperty("innerHTML"));
        assertThat(text(RejectCard.class)).contains("It holds characters that are not seen", "\\u202e<img");
    }
}
