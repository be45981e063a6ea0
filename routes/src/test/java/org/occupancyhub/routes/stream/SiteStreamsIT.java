package org.occupancyhub.routes.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.testing.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams over a real web server and real sockets. */
class SiteStreamsIT {

    private static final Duration SELDOM = Duration.ofMinutes(10);
    private static final Duration OFTEN = Duration.ofMillis(200);

    private StreamServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theStateComesAtOnceAndEveryChangeWithinASecond() {
        server = new StreamServer(10, SELDOM);
        try (Ear ear = Ear.open(server.port())) {
            eventually(() -> assertThat(ear.data()).containsExactly("{\"count\":0}"));

            server.count(34);

            Awaitility.await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(ear.data())
                    .containsExactly("{\"count\":0}", "{\"count\":34}"));
            assertThat(ear.lines().toString())
                    .contains(
                            "HTTP/1.1 200",
                            "text/event-stream;charset=utf-8",
                            "Cache-Control: no-store",
                            "retry: 2000");
        }
    }

    @Test
    void aSecondListenerIsToldWhatIsKnownWithoutAnotherRead() {
        server = new StreamServer(10, SELDOM);
        try (Ear first = Ear.open(server.port())) {
            eventually(() -> assertThat(first.data()).hasSize(1));
            int reads = server.reads.get();
            try (Ear second = Ear.open(server.port())) {
                eventually(() -> assertThat(second.data()).containsExactly("{\"count\":0}"));
                assertThat(server.reads.get()).isEqualTo(reads);
            }
        }
    }

    @Test
    void whoComesBackIsToldOnlyWhatIsNew() {
        server = new StreamServer(10, OFTEN);
        String id;
        try (Ear ear = Ear.open(server.port())) {
            eventually(() -> assertThat(ear.with("id: ")).hasSize(1));
            id = ear.with("id: ").get(0);
        }
        try (Ear back = Ear.open(server.port(), "/api/sites/gym/stream", "Last-Event-ID: " + id + "\r\n")) {
            eventually(() -> assertThat(back.with(": still here")).hasSizeGreaterThan(1));
            assertThat(back.data()).isEmpty();
            server.count(35);
            eventually(() -> assertThat(back.data()).containsExactly("{\"count\":35}"));
        }
        try (Ear late = Ear.open(server.port(), "/api/sites/gym/stream", "Last-Event-ID: " + id + "\r\n")) {
            eventually(() -> assertThat(late.data()).containsExactly("{\"count\":35}"));
        }
    }

    @Test
    void whatNoSignalToldOfComesWithTheHeartbeat() {
        server = new StreamServer(10, OFTEN);
        try (Ear ear = Ear.open(server.port())) {
            eventually(() -> assertThat(ear.data()).hasSize(1));
            server.counts.put(StreamServer.GYM, 9);
            eventually(() -> assertThat(ear.data()).containsExactly("{\"count\":0}", "{\"count\":9}"));
            assertThat(ear.with(": still here")).isNotEmpty();
        }
    }

    @Test
    void aThousandListenToOneThread() {
        server = new StreamServer(1000, SELDOM);
        List<Ear> ears = new ArrayList<>();
        try {
            int before = Thread.activeCount();
            for (int i = 0; i < 1000; i++) {
                ears.add(Ear.open(server.port()));
            }
            eventually(() -> assertThat(ears).allMatch(ear -> ear.data().size() == 1));
            assertThat(serverThreads())
                    .as("threads of the server, %d before", before)
                    .isLessThan(250);

            long start = System.nanoTime();
            server.count(7);

            Awaitility.await()
                    .pollInterval(20, TimeUnit.MILLISECONDS)
                    .atMost(Duration.ofSeconds(2))
                    .untilAsserted(
                            () -> assertThat(ears).allMatch(ear -> ear.data().contains("{\"count\":7}")));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            try (Ear tooMany = Ear.open(server.port())) {
                eventually(() -> assertThat(tooMany.lines().toString())
                        .contains("HTTP/1.1 503", "Retry-After: 5", "hub.stream.listeners"));
            }
        } finally {
            ears.forEach(Ear::close);
        }
    }

    private static long serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().equals("ear"))
                .count();
    }

    @Test
    void whoLeavesFreesTheSubscriptionAndWhoDoesNotReadHoldsNobodyUp() {
        server = new StreamServer(10, OFTEN);
        Ear deaf = Ear.deaf(server.port());
        Ear leaving = Ear.open(server.port());
        try (Ear ear = Ear.open(server.port())) {
            eventually(() -> assertThat(server.streams.open()).isEqualTo(3));
            leaving.close();
            eventually(() -> assertThat(server.streams.open()).isEqualTo(2));
            for (int people = 1; people <= 20; people++) {
                server.count(people);
                String state = "{\"count\":" + people + "}";
                Awaitility.await()
                        .pollInterval(5, TimeUnit.MILLISECONDS)
                        .atMost(Duration.ofSeconds(1))
                        .until(() -> ear.data().contains(state));
            }
        }
        deaf.close();
        eventually(() -> assertThat(server.streams.open()).isZero());
        server.count(99);
    }

    @Test
    void aHubThatStopsEndsItsStreamsAndDoesNotWaitForThem() {
        server = new StreamServer(10, SELDOM);
        try (Ear ear = Ear.open(server.port())) {
            eventually(() -> assertThat(ear.data()).hasSize(1));
            server.streams.stop();
            eventually(() -> assertThat(ear.lines()).endsWith("end"));
            try (Ear late = Ear.open(server.port())) {
                eventually(() -> assertThat(late.lines().toString()).contains("HTTP/1.1 503"));
            }
        }
    }

    @Test
    void anUnknownSiteIsAProblem() {
        server = new StreamServer(10, SELDOM);
        try (Ear ear = Ear.open(server.port(), "/api/sites/nowhere/stream", "")) {
            eventually(() ->
                    assertThat(ear.lines().toString()).contains("HTTP/1.1 404", "application/problem+json", "nowhere"));
        }
        assertThat(server.streams.open()).isZero();
    }
}
