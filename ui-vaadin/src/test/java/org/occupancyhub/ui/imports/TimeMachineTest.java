package org.occupancyhub.ui.imports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.fixture.Browserless.button;
import static org.occupancyhub.fixture.Browserless.eventually;
import static org.occupancyhub.fixture.Browserless.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.ImportScene;
import org.occupancyhub.models.imports.ImportOrder;
import org.occupancyhub.models.imports.ImportRun.State;
import org.occupancyhub.words.Words;

class TimeMachineTest extends OpenImports {

    @Test
    void aPastDayThatTheEndOfTheHubInterruptedGoesOnFromWhereItWas() {
        scene = ImportScene.of("again", NOW);
        scene.end(1, State.INTERRUPTED);
        start(true, "");
        eventually(() -> assertThat(text(TimeMachineCard.class)).contains("its hub stopped, or stood still for long"));

        _click(button("Continue"));

        eventually(() -> assertThat(scene.newest(9)).hasSize(2));
        ImportOrder.PastDay rest =
                (ImportOrder.PastDay) scene.find(2).orElseThrow().order();
        assertThat(rest.after()).isEqualTo("2026-11-19T09:00:00Z");
        assertThat(rest.site().value()).isEqualTo("campus-gym");
    }

    @Test
    void theCalendarSpeaksTheLanguageOfThePage() {
        scene = ImportScene.of("files", NOW);
        start(true, "", Words.in(Locale.GERMAN));

        eventually(() ->
                assertThat(_get(DatePicker.class).getI18n().getMonthNames()).contains("März"));
        assertThat(_get(DatePicker.class).getI18n().getDateFormats()).containsExactly("d.M.yyyy");
    }

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
