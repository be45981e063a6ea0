package org.occupancyhub.ui.reject;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.button;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.text;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.RejectScene;
import org.occupancyhub.models.reject.Reject.Status;
import org.occupancyhub.ui.part.Tick;
import org.occupancyhub.ui.part.Verdict;

/** Several at once, after a question. */
class SelectedRejectsTest extends OpenRejects {

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

    private static void confirm() {
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    }

    /** As the browser does it. */
    private static void tick(Tick tick) {
        tick.getElement().setProperty("checked", true);
        ComponentUtil.fireEvent(tick, new ComponentValueChangeEvent<>(tick, tick, false, true));
    }
}
