package org.occupancyhub.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.words.Words;

class PulseTest {

    private static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private final Div view = new Div();

    @BeforeEach
    void open() {
        Browserless.start(Map.of());
        UI.getCurrent().add(view);
        heard(); // what the page itself asks of the browser
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void theBrowserIsToldTheTimeInTheZoneOfThePageAtOnceAndUtcByItsName() {
        Pulse.beat(view, Words.english(), NOW, ZoneOffset.UTC);
        assertThat(heard()).containsExactly("13:20 UTC");

        Pulse.beat(view, Words.english(), NOW, VIENNA);
        assertThat(heard()).containsExactly("14:20");
    }

    @Test
    void aPageThatIsDrawnOftenTellsItOnlyNowAndThen() {
        Pulse.beat(view, Words.english(), NOW, VIENNA);
        Pulse.beat(view, Words.english(), NOW.plusSeconds(1), VIENNA);
        assertThat(heard()).hasSize(1);

        Pulse.beat(view, Words.english(), NOW.plusSeconds(2), VIENNA);
        assertThat(heard()).hasSize(1);
    }

    /** The times that the browser is told since it was asked last. */
    private static List<Object> heard() {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(call -> call.getInvocation())
                .filter(call -> call.getExpression().contains("occupancyHub.pulse"))
                .map(call -> call.getParameters().get(0))
                .toList();
    }
}
