package org.occupancyhub.routes.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.occupancyhub.testing.Eventually.eventually;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Streams of a web server that fails in ways that no server should. */
class SiteStreamsTest {

    private static final SiteId GYM = new SiteId("gym");

    private final SiteStreams streams = new SiteStreams(
            new SiteChanges(),
            sites -> Map.of(GYM, "{}".getBytes(StandardCharsets.UTF_8)),
            new StreamSettings(10, Duration.ofMillis(20)),
            new SimpleMeterRegistry());

    @BeforeEach
    void start() {
        streams.start();
    }

    @AfterEach
    void stop() {
        streams.stop();
    }

    @Test
    void aListenerThatFailsInAnUnknownWayEndsAndTheHeartbeatGoesOnForTheOthers() throws Exception {
        Answer failing = new Answer();
        Answer good = new Answer();
        streams.open(GYM, null, request(true), failing);
        streams.open(GYM, null, request(true), good);
        assertThat(streams.open()).isEqualTo(2);

        failing.broken = true;

        eventually(() -> assertThat(streams.open()).isEqualTo(1));
        int before = good.beats();
        eventually(() -> assertThat(good.beats()).isGreaterThan(before + 3));
    }

    @Test
    void whoCannotListenIsNotCounted() {
        assertThatThrownBy(() -> streams.open(GYM, null, request(false), new Answer()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(streams.open()).isZero();

        assertThatThrownBy(() -> streams.open(GYM, null, request(true), new MockHttpServletResponse()))
                .isInstanceOf(UnsupportedOperationException.class); // takes no listener to its output
        assertThat(streams.open()).isZero();
    }

    private static MockHttpServletRequest request(boolean async) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/sites/gym/stream");
        request.setAsyncSupported(async);
        return request;
    }

    /** Can always be written to, until it is broken. */
    private static final class Answer extends MockHttpServletResponse {

        private final StringBuffer written = new StringBuffer();
        private volatile boolean broken;

        int beats() {
            return written.toString().split(": still here", -1).length - 1;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    try {
                        listener.onWritePossible();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }

                @Override
                public void write(int b) {
                    if (broken) {
                        throw new NullPointerException("the connection was taken apart meanwhile");
                    }
                    written.append((char) b);
                }
            };
        }
    }
}
