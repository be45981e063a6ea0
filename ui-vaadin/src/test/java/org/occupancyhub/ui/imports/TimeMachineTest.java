package org.occupancyhub.ui.imports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.eventually;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.imports.ImportOrder;

class TimeMachineTest extends OpenImports {

    @Test
    void aPastDayIsStartedHurriedSlowedAndStopped() {
        open("files", "");
        eventually(() -> assertThat(_find(TimeMachineCard.class)).hasSize(1));

        _click(button("Start"));
        eventually(() -> assertThat(text(TimeMachineCard.class))
                .contains("12 Nov 2026 of Campus gym happens again: 48 readings so far."));
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("live?site=campus-gym-again");
        _click(button("×600"));
        eventually(() -> assertThat(
                        ((ImportOrder.PastDay) scene.find(1).orElseThrow().order()).speed())
                .isEqualTo(600));
        scene.caughtUp(1);
        eventually(() -> assertThat(text(TimeMachineCard.class)).contains("With the clock", "caught up"));
        _click(button("Stop"));
        eventually(() -> assertThat(text(TimeMachineCard.class)).contains("Stopped", "48 readings came again."));
    }
}
