package org.occupancyhub.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final byte[] ANSWER = "{\"accepted\":1}".getBytes(StandardCharsets.UTF_8);

    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void everyRequestIsNewAndItsAnswerIsReadWhetherChunkedOrNotAndOverConnectionsThatEnd() throws Exception {
        server.createContext("/ingest", exchange -> {
            int number = requests.incrementAndGet();
            if (number % 7 == 0) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            answer(exchange, 202, number % 2 == 0 ? 0 : ANSWER.length);
        });

        Load load = Load.on(port(), List.of(new Posts("a", 1), new Posts("b", 3)), Duration.ofMillis(300));

        assertThat(load.latencies()).hasSize(requests.get()).isSorted();
        assertThat(bodies).hasSize(requests.get());
        assertThat(load.quantile(0.5)).isBetween(0.0, load.quantile(0.99));
    }

    @Test
    void anythingButAcceptedStopsTheMeasurement() {
        server.createContext("/ingest", exchange -> answer(exchange, 503, ANSWER.length));

        assertThatThrownBy(() -> Load.on(port(), List.of(new Posts("a", 1)), Duration.ofSeconds(5)))
                .hasMessageContaining("every post must be answered with 202, but one was with 503");
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** @param length 0 for a chunked answer */
    private void answer(HttpExchange exchange, int status, long length) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write(ANSWER);
        exchange.close();
    }
}
