package org.occupancyhub.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.fixture.Browserless;
import org.occupancyhub.fixture.ImportScene;
import org.occupancyhub.models.access.DemoAccess;
import org.occupancyhub.models.access.FailedAttempts;
import org.occupancyhub.models.access.Reading;
import org.occupancyhub.models.imports.ImportRefusedException;
import org.occupancyhub.models.imports.UploadRefusal;
import org.occupancyhub.ui.access.Gate;

class UploadTargetTest {

    private final ImportScene files = ImportScene.of("none", Instant.parse("2026-11-19T13:20:00Z"));
    private final List<Object> statuses = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<ImportRefusedException> refused = new ArrayList<>();

    @BeforeEach
    void open() {
        Browserless.start(Map.of());
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void aFileThatIsKeptIsAnsweredWithNothing() throws IOException {
        send(true, "POST", text());

        assertThat(statuses).containsExactly(204);
        assertThat(kept).containsExactly("a.csv");
    }

    @Test
    void aFileThatCannotBeStoredIsAnErrorAndNoSuccess() throws IOException {
        files.down(true);

        send(true, "POST", text());

        assertThat(statuses).containsExactly(500);
        assertThat(kept).isEmpty();
    }

    @Test
    void ofAFileThatIsRefusedNoMoreIsRead() throws IOException {
        files.refuse(UploadRefusal.UTF_16);

        send(true, "POST", new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("two gigabytes may be left");
            }
        });

        assertThat(statuses).containsExactly(422);
        assertThat(refused)
                .extracting(ImportRefusedException::unreadable)
                .containsExactly(Optional.of(UploadRefusal.UTF_16));
        assertThat(kept).isEmpty();
    }

    @Test
    void ofASenderWhoIsGoneNothingIsSaid() throws IOException {
        send(true, "POST", new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the browser is gone");
            }
        });

        assertThat(statuses).isEmpty();
        assertThat(kept).isEmpty();
        assertThat(refused).isEmpty();
    }

    @Test
    void nothingIsTakenByGetNorFromAnybody() throws IOException {
        send(true, "GET", text());
        send(false, "POST", text());

        assertThat(statuses).containsExactly(405, 403);
        assertThat(files.all()).isEmpty();
    }

    private void send(boolean demo, String method, InputStream content) throws IOException {
        Gate gate = new Gate(
                (user, password) -> false, new DemoAccess(demo), new FailedAttempts(Clock.systemUTC()), Reading.OPEN);
        VaadinRequest request = fake(VaadinRequest.class, (proxy, asked, given) -> switch (asked.getName()) {
            case "getMethod" -> method;
            case "getParameter" -> "a.csv";
            case "getInputStream" -> content;
            default -> throw new UnsupportedOperationException(asked.getName());
        });
        VaadinResponse response = fake(VaadinResponse.class, (proxy, told, given) -> {
            if (told.getName().equals("setStatus") || told.getName().equals("sendError")) {
                statuses.add(given[0]);
            }
            return null;
        });
        new UploadTarget(files, gate, file -> kept.add(file.name()), refused::add)
                .handleRequest(request, response, VaadinSession.getCurrent(), null);
    }

    private static InputStream text() {
        return new ByteArrayInputStream("ts,count\n".getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
