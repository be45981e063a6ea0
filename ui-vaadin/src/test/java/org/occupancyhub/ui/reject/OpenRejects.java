package org.occupancyhub.ui.reject;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.fixture.RejectScene;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

/** The page of rejects, opened over a scene. */
abstract class OpenRejects {

    static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    final Background background = new Background(2, Duration.ofMillis(50));
    Sites sites = List::of;
    RejectScene scene = RejectScene.of("some", NOW);

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        background.close();
    }

    void open(boolean demo) {
        open(demo, Words.english());
    }

    void open(boolean demo, Words words) {
        Gate gate = new Gate(
                (name, password) -> name.equals("admin") && password.equals("secret"),
                new DemoAccess(demo),
                new FailedAttempts(Clock.systemUTC()),
                Reading.OPEN);
        Browserless.start(Map.of(
                RejectsView.class,
                () -> new RejectsView(scene, scene, sites, gate, background, words, Clock.fixed(NOW, ZoneOffset.UTC)),
                Shell.class,
                () -> new Shell(words)));
        UI.getCurrent().navigate(RejectsView.class);
    }

    static void look(String name, String value) {
        UI.getCurrent().navigate("rejects", QueryParameters.of(name, value));
    }
}
