package org.occupancyhub.ui.imports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.fixture.ImportScene;
import org.occupancyhub.fixture.Scene;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.ui.access.Gate;
import org.occupancyhub.ui.refresh.Background;
import org.occupancyhub.ui.shell.Shell;
import org.occupancyhub.words.Words;

/** The page of imports, opened over a scene. */
abstract class OpenImports {

    static final Instant NOW = Instant.parse("2026-11-19T13:20:00Z");

    private final Background background = new Background(2, Duration.ofMillis(50));
    ImportScene scene;

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        background.close();
    }

    void open(String name, String query) {
        scene = ImportScene.of(name, NOW);
        start(true, query);
    }

    void start(boolean demo, String query) {
        start(demo, query, Words.english());
    }

    void start(boolean demo, String query, Words words) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Gate gate = new Gate((user, password) -> false, new DemoAccess(demo), new FailedAttempts(clock), Reading.OPEN);
        Browserless.start(Map.of(
                ImportView.class,
                () -> new ImportView(scene, scene, Scene.of("design"), gate, background, words, clock),
                Shell.class,
                () -> new Shell(words)));
        UI.getCurrent().navigate("import", QueryParameters.fromString(query));
    }

    static void look(String name, String value) {
        UI.getCurrent().navigate("import", QueryParameters.of(name, value));
    }

    static String now() {
        return _get(Stepper.class)
                .getChildren()
                .filter(step -> step.getElement().hasAttribute("aria-current"))
                .map(step -> step.getElement().getTextRecursively().replace("done", ""))
                .findFirst()
                .orElse("");
    }
}
