package org.occupancyhub.routes.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * How long readings take from Kafka to the marts: of each batch the one that waited longest. A reading that cannot get there
 * is not forgotten, so that the delay grows when a refresh fails, as it does for whoever looks at the marts.
 */
public final class MartDelay {

    /** A batch is some thousand readings; with more batches than that behind, the oldest say enough. */
    private static final int MOST_WAITING = 10_000;

    private final BlockingQueue<Instant> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Clock clock;
    private final Timer delay;

    public MartDelay(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.delay = Timer.builder("hub.marts.delay")
                .description(
                        "Time from the receipt of a reading by Kafka until the marts have it; the longest of each batch")
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofHours(1)) // a histogram that ended before would hide that it is late
                .register(metrics);
    }

    /** @param arrival when the first of the readings that are now in the database came to Kafka */
    public void loaded(Instant arrival) {
        waiting.offer(arrival);
    }

    /** Refreshes the marts: what was loaded before that is in them afterwards. */
    public <T> T until(Supplier<T> refresh) {
        List<Instant> arrivals = new ArrayList<>();
        waiting.drainTo(arrivals);
        try {
            T report = refresh.get();
            Instant now = clock.instant();
            arrivals.forEach(arrival -> delay.record(Duration.between(arrival, now)));
            return report;
        } catch (RuntimeException e) {
            arrivals.forEach(waiting::offer);
            throw e;
        }
    }
}
