package org.occupancyhub.e2e;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map.Entry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.occupancyhub.e2e.browser.Journey;
import org.occupancyhub.e2e.browser.Live;
import org.occupancyhub.e2e.browser.Screen;
import org.occupancyhub.e2e.browser.Visitor;
import org.occupancyhub.e2e.browser.Watch;
import org.occupancyhub.e2e.hub.Api;
import org.occupancyhub.e2e.hub.Hubs;
import org.occupancyhub.e2e.hub.Town;

/**
 * The i-th reading counts i people and is measured later than the ones before, so whatever shows at least i people, or
 * a reading of that moment or a later one, has it.
 */
@Journey
@Order(2)
class FiftyReadingsASecondJourney {

    private static final int A_SECOND = 50;
    private static final int READINGS = 20 * A_SECOND;
    private static final long EVERY_MS = 1000 / A_SECOND;

    /** A test's machine may be busy: the limit of the slowest hundredth, which is printed here, is held by the benchmark. */
    private static final int USUAL = 50;

    private final Instant[] measured = new Instant[READINGS + 1];
    private final long[] answered = new long[READINGS + 1];

    /** The moment of the newest reading that REST knows, and when it said so first. */
    private final ConcurrentSkipListMap<Instant, Long> known = new ConcurrentSkipListMap<>();

    @Test
    void atFiftyReadingsASecondEachShowsInRestAndInTheChartUsuallyWithinASecond(Hubs hubs, Visitor visitor) {
        Api api = hubs.open().api();
        Live live = visitor.opens(Screen.DESK, hubs.open().uri("/?site=" + Town.MILL));
        Watch watch = Watch.on(live);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        try {
            ScheduledFuture<?> asking = clock.scheduleAtFixedRate(() -> ask(api), 0, EVERY_MS, MILLISECONDS);
            long started = System.nanoTime();
            send(clock, api);
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf("%d readings in %.1f s: %.1f a second%n", READINGS, seconds, READINGS / seconds);
            watch.waitFor(READINGS);
            await("REST knows the last one").until(() -> known.ceilingKey(measured[READINGS]) != null);
            assertThat(asking.isDone()).as("asking failed").isFalse();
        } finally {
            clock.shutdownNow();
        }

        Watch.Seen number = watch.number();
        Watch.Seen line = watch.line();
        assertThat(watch.isStillTheSamePage()).isTrue();
        assertThat(latencies("202 to REST", i -> firstKnown(measured[i])).percentile(USUAL))
                .as("ms to REST")
                .isLessThan(1000);
        assertThat(latencies("202 to the number", i -> number.firstAtLeast(i).orElseThrow())
                        .percentile(USUAL))
                .as("ms to the number")
                .isLessThan(1000);
        assertThat(latencies("202 to the line", i -> line.firstAtLeast(i).orElseThrow())
                        .percentile(USUAL))
                .as("ms to the line")
                .isLessThan(1000);
    }

    /** Returns when all are acknowledged. */
    private void send(ScheduledExecutorService clock, Api api) {
        AtomicInteger next = new AtomicInteger();
        CompletableFuture<?>[] answers = new CompletableFuture<?>[READINGS];
        ScheduledFuture<?> sending = clock.scheduleAtFixedRate(
                () -> {
                    int reading = next.incrementAndGet();
                    if (reading <= READINGS) {
                        measured[reading] = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                        answers[reading - 1] = api.postLater(Town.MILL, reading, measured[reading])
                                .thenAccept(status -> {
                                    assertThat(status).isEqualTo(202);
                                    answered[reading] = System.currentTimeMillis();
                                });
                    }
                },
                0,
                EVERY_MS,
                MILLISECONDS);
        await("all readings are sent").atMost(Duration.ofMinutes(2)).until(() -> next.get() > READINGS);
        sending.cancel(false);
        CompletableFuture.allOf(answers).join();
    }

    private void ask(Api api) {
        Instant newest = Instant.parse(api.current(Town.MILL).path("as_of").asText());
        known.putIfAbsent(newest, System.currentTimeMillis());
    }

    private long firstKnown(Instant reading) {
        Entry<Instant, Long> entry = known.ceilingEntry(reading);
        return entry.getValue();
    }

    private Latencies latencies(String what, IntToLongFunction shownAt) {
        long[] times = new long[READINGS];
        for (int i = 1; i <= READINGS; i++) {
            times[i - 1] = shownAt.applyAsLong(i) - answered[i];
        }
        return Latencies.of("at 50 readings a second, " + what, times).report();
    }
}
