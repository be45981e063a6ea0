package org.occupancyhub.ui.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefresherTest {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Background background = new Background(2, Duration.ofHours(1));
    private final List<Set<String>> runs = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        background.close();
    }

    @Test
    void aBurstBecomesFewRunsAndTheLastSignalIsNeverLost() {
        Refresher<String> refresher = new Refresher<>(background, PAUSE, (signals, done) -> {
            runs.add(signals);
            done.run();
        });

        for (int i = 0; i < 1_000; i++) {
            refresher.request("site-" + i);
        }

        await().untilAsserted(() -> assertThat(runs).anyMatch(signals -> signals.contains("site-999")));
        assertThat(runs).hasSizeLessThan(10);
        assertThat(runs.stream().mapToInt(Set::size).sum()).isEqualTo(1_000);
    }

    @Test
    void aSlowDrawingGetsFewerRunsNeverAQueueOfThem() {
        List<Runnable> unfinished = new CopyOnWriteArrayList<>();
        Refresher<String> refresher = new Refresher<>(background, Duration.ZERO, (signals, done) -> {
            runs.add(signals);
            unfinished.add(done);
        });

        refresher.request("first");
        await().until(() -> unfinished.size() == 1);
        refresher.request("second");
        refresher.request("third");
        assertThat(runs).containsExactly(Set.of("first"));

        unfinished.get(0).run();

        await().until(() -> runs.size() == 2);
        assertThat(runs.get(1)).containsExactlyInAnyOrder("second", "third");
    }

    @Test
    void whatAPersonDidDoesNotWaitForThePauseAndTakesAlongWhatWaits() {
        Refresher<String> refresher = new Refresher<>(background, Duration.ofHours(1), (signals, done) -> {
            runs.add(signals);
            done.run();
        });
        refresher.request("first");
        await().until(() -> runs.size() == 1);
        refresher.request("a reading");

        refresher.requestNow("a click");

        await().until(() -> runs.size() == 2);
        assertThat(runs.get(1)).containsExactly("a reading", "a click");
    }

    @Test
    void theMoreAreOpenTheLongerEachWaits() {
        assertThat(background.stretched(PAUSE)).isEqualTo(PAUSE);

        for (int i = 0; i < 1_000; i++) {
            background.onTick(() -> {});
        }

        assertThat(background.stretched(PAUSE)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aRunThatFailsDoesNotEndTheOthers() {
        Refresher<String> refresher = new Refresher<>(background, Duration.ZERO, (signals, done) -> {
            runs.add(signals);
            if (signals.contains("bad")) {
                throw new IllegalStateException("on purpose");
            }
            done.run();
        });

        refresher.request("bad");
        await().until(() -> runs.size() == 1);
        refresher.request("good");

        await().until(() -> runs.size() == 2);
    }

    @Test
    void nothingRunsAfterItWasStopped() {
        Duration pause = Duration.ofMillis(500);
        Refresher<String> refresher = new Refresher<>(background, pause, (signals, done) -> {
            runs.add(signals);
            done.run();
        });
        refresher.request("first");
        await().pollInterval(Duration.ofMillis(5)).until(() -> runs.size() == 1);
        refresher.request("second");

        refresher.stop();
        refresher.request("third");

        await().during(pause.multipliedBy(2)).until(() -> runs.size() == 1);
    }

    @Test
    void aTickerThatFailsDoesNotStopTheOthers() {
        try (Background quick = new Background(1, Duration.ofMillis(10))) {
            List<String> heard = new CopyOnWriteArrayList<>();
            quick.onTick(() -> {
                throw new IllegalStateException("on purpose");
            });
            Runnable stop = quick.onTick(() -> heard.add("tick"));

            await().until(() -> heard.size() > 2);
            stop.run();
            assertThat(quick.tickers()).isEqualTo(1);
        }
    }
}
