package org.occupancyhub.ui.imports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.button;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.ui.part.Message;

/** What a run shows while it goes on and when it has ended. */
class ImportRunsTest extends OpenImports {

    @Test
    void aRunThatGoesOnIsFoundAgainAndStoppedOnlyWhenConfirmed() {
        open("running", "");
        eventually(() -> assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(way -> way.getHref().equals("import?run=1"))))
                .hasSize(1));
        look("run", "1");
        eventually(() -> assertThat(_find(RunHead.class)).hasSize(1));
        _click(button("Pause"));
        eventually(() -> assertThat(scene.find(1).orElseThrow().state()).isEqualTo(State.PAUSED));
        eventually(() -> assertThat(button("Resume").isEnabled()).isTrue());
        _click(button("Resume"));
        eventually(() -> assertThat(button("Pause").isEnabled()).isTrue());

        _click(button("Cancel"));
        assertThat(scene.find(1).orElseThrow().state()).isEqualTo(State.RUNNING);
        ConfirmDialog asked = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(asked, new ConfirmDialog.ConfirmEvent(asked, true));

        eventually(() -> assertThat(text(RunHead.class)).contains("Stopped", "Start again"));
    }

    @Test
    void aRejectedKindLeadsToItsRejects() {
        open("running", "run=1");

        eventually(() -> assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("rejects?kind=count%20must%20be%20a%20whole%20number%20from%200%20to%201000000"
                        + "&text=counters-2021-2025.csv%3A"));
        assertThat(text(RejectedCard.class)).contains("Download as CSV", "<b>7</b>");
        assertThat(_find(Component.class)).noneMatch(part -> part.getElement().hasProperty("innerHTML"));
    }

    @Test
    void whatADoorCountedIsShownAsEntriesAndExits() {
        open("running", "run=1");

        eventually(() -> assertThat(text(LatestCard.class)).contains("31", "22 in, 19 out"));
    }

    @Test
    void howARunEndedIsSaidWithWhatToDo() {
        open("past", "run=5");
        eventually(() -> assertThat(text(RunHead.class))
                .contains("Failed", "the disk of the broker is full", "start it again", "Start again"));
        look("run", "7");
        eventually(() -> assertThat(text(RunHead.class))
                .contains("Interrupted", "The hub was stopped, or stood still for long, while it ran"));
        look("run", "8");
        eventually(() -> assertThat(text(RunHead.class)).contains("Check interrupted", "Nothing was stored"));
        look("run", "3");
        eventually(() -> assertThat(text(RunHead.class)).contains("Stopped"));
        look("run", "4711");
        eventually(() -> assertThat(text(Message.class)).contains("There is no such run"));
    }
}
