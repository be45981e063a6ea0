package org.occupancyhub.models.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

    private volatile long nanos;
    private final SharedReads<String, Long, Integer> reads = new SharedReads<>(Duration.ofSeconds(1), 2, () -> nanos);
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void manyWhoAskAtTheSameTimeAreServedByOneReading() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            answers.add(threads.submit(() -> reads.get("gym", 1L, () -> {
                begun.countDown();
                await(go);
                return read.incrementAndGet();
            })));
            begun.await();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> reads.get("gym", 1L, read::incrementAndGet)));
            }
            go.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoAsksAfterAChangeGetsAReadingThatBeganAfterIt() {
        assertThat(reads.get("gym", 1L, read::incrementAndGet)).isEqualTo(1);
        assertThat(reads.get("gym", 1L, read::incrementAndGet)).isEqualTo(1);
        assertThat(reads.get("gym", 2L, read::incrementAndGet)).isEqualTo(2);
        assertThat(reads.get("pool", 2L, read::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void anOldReadingIsReadAnewAndOnlyTheLastAskedForAreHeld() {
        reads.get("gym", 1L, read::incrementAndGet);
        nanos = Duration.ofMillis(999).toNanos();
        assertThat(reads.get("gym", 1L, read::incrementAndGet)).isEqualTo(1);
        nanos = Duration.ofMillis(1000).toNanos();
        assertThat(reads.get("gym", 1L, read::incrementAndGet)).isEqualTo(2);

        reads.get("pool", 1L, read::incrementAndGet);
        reads.get("hall", 1L, read::incrementAndGet);
        assertThat(reads.get("gym", 1L, read::incrementAndGet)).isEqualTo(5);
    }

    @Test
    void aReadingThatFailedIsNotKept() {
        assertThatThrownBy(() -> reads.get("gym", 1L, () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(reads.get("gym", 1L, read::incrementAndGet)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
