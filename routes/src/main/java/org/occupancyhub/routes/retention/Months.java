package org.occupancyhub.routes.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.occupancyhub.models.retention.Retention;
import org.occupancyhub.models.retention.RetentionReceipt;

/** Adds months ahead of time and lets retention run. */
public final class Months {

    private final Retention retention;
    private final Clock clock;
    private final Counter removed;

    public Months(Retention retention, Clock clock, MeterRegistry metrics) {
        this.retention = retention;
        this.clock = clock;
        this.removed = Counter.builder("hub.events.removed")
                .description("Events that retention took away; the numbers they gave stay")
                .register(metrics);
    }

    public void tend() {
        retention.addMonthsAhead(clock.instant());
        retention.run(clock.instant()).stream()
                .mapToLong(RetentionReceipt::eventsRemoved)
                .forEach(removed::increment);
    }
}
