package org.occupancyhub.routes.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final FakeTime time = new FakeTime();

    @Test
    void anHourOfDataTakesASecondAtThreeThousandSixHundred() {
        List<Instant> hours = List.of(START, at(60), at(120), at(180));

        assertThat(whenSent(Pace.times(3600, time), hours)).containsExactly(0L, 1000L, 2000L, 3000L);
    }

    @Test
    void readingsThatAreDueTogetherGoTogether() {
        Iterator<List<Instant>> slices =
                Pace.times(3600, time).slices(List.of(START, at(1), at(2), at(60)), Function.identity());

        assertThat(slices.next()).containsExactly(START, at(1), at(2));
        assertThat(slices.hasNext()).isTrue();
        assertThat(slices.next()).containsExactly(at(60));
        assertThat(slices.hasNext()).isFalse();
    }

    @Test
    void theClockGoesOnFromChunkToChunk() {
        Pace pace = Pace.times(3600, time);

        assertThat(whenSent(pace, List.of(START, at(60)))).containsExactly(0L, 1000L);
        assertThat(whenSent(pace, List.of(at(120), at(180)))).containsExactly(2000L, 3000L);
    }

    @Test
    void anOlderReadingGoesAtOnce() {
        assertThat(whenSent(Pace.times(60, time), List.of(at(60), START, at(61))))
                .containsExactly(0L, 1000L);
    }

    @Test
    void atFullSpeedNothingWaits() {
        assertThat(whenSent(Pace.times(Double.POSITIVE_INFINITY, time), List.of(START, at(600), at(100_000))))
                .containsExactly(0L);
    }

    @Test
    void aStoppedPaceHandsOutNothingMore() {
        Pace pace = Pace.times(3600, time);
        Iterator<List<Instant>> slices = pace.slices(List.of(START, at(60)), Function.identity());
        slices.next();

        pace.stop();

        assertThat(slices.hasNext()).isFalse();
    }

    @Test
    void whilePausedNothingIsHandedOutAndTheTimeOfTheDataStandsStill() {
        Pace pace = Pace.times(3600, time);
        Iterator<List<Instant>> slices = pace.slices(List.of(START, at(60)), Function.identity());
        slices.next();
        pace.pause();
        time.after(10_000, pace::resume);

        assertThat(slices.next()).containsExactly(at(60));
        assertThat(time.nanos / 1_000_000).isEqualTo(11_000);
    }

    @Test
    void aPausedPaceThatIsStoppedEnds() {
        Pace pace = Pace.times(3600, time);
        Iterator<List<Instant>> slices = pace.slices(List.of(START, at(60)), Function.identity());
        slices.next();
        pace.pause();
        time.after(500, pace::stop);

        assertThat(slices.hasNext()).isFalse();
    }

    @Test
    void anotherSpeedHoldsFromThenOn() {
        Pace pace = Pace.times(3600, time);
        Iterator<List<Instant>> slices = pace.slices(List.of(START, at(120)), Function.identity());
        slices.next();
        time.after(1000, () -> pace.speed(36_000)); // one hour has passed, one is left

        assertThat(slices.next()).containsExactly(at(120));
        assertThat(time.nanos / 1_000_000).isEqualTo(1100);
    }

    @Test
    void anotherSpeedDuringAPauseNeitherHurriesNorHoldsUpWhatComesAfterIt() {
        assertThat(afterAPause(60, 1)).as("slower: a minute of data is left").isEqualTo(60_000);
        time.nanos = 0;
        assertThat(afterAPause(1, 60)).as("faster: 119 s of data are left").isEqualTo(1_983);
    }

    /** Milliseconds from the end of a pause of 5 s, which began after 1 s, until data of 120 s are sent. */
    private long afterAPause(double before, double after) {
        Pace pace = Pace.times(before, time);
        Iterator<List<Instant>> slices = pace.slices(List.of(START, at(2)), Function.identity());
        slices.next();
        time.after(1000, () -> {
            pace.pause();
            time.after(3000, () -> {
                pace.speed(after);
                time.after(2000, pace::resume);
            });
        });
        slices.next();
        return time.nanos / 1_000_000 - 6000;
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    /** Milliseconds after the beginning at which each slice was handed out. */
    private List<Long> whenSent(Pace pace, List<Instant> items) {
        List<Long> sent = new ArrayList<>();
        pace.slices(items, Function.identity()).forEachRemaining(slice -> sent.add(time.nanos / 1_000_000));
        return sent;
    }

    private static final class FakeTime implements Pace.Waiting {
        private long nanos;
        private long deedAt = Long.MAX_VALUE;
        private Runnable deed;

        /** Somebody else does something then. */
        void after(long millis, Runnable what) {
            deedAt = nanos + millis * 1_000_000;
            deed = what;
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public boolean await(Duration time) {
            nanos += time.toNanos();
            if (nanos >= deedAt) {
                deedAt = Long.MAX_VALUE;
                deed.run();
            }
            return false;
        }
    }
}
