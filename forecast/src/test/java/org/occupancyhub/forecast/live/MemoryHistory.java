package org.occupancyhub.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.history.SiteReading;

/** The past of one site, in memory; counts how often it was read. */
final class MemoryHistory implements History {

    private final Map<Instant, HourRow> rows = new TreeMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Runnable onRead = () -> {};

    synchronized void put(Instant hour, double count) {
        rows.put(hour, new HourRow(hour, count, count, count, 1));
    }

    /** Called at each read. */
    void onRead(Runnable action) {
        onRead = action;
    }

    int reads() {
        return reads.get();
    }

    @Override
    public synchronized List<HourRow> hours(SiteId site, Instant from, Instant to) {
        reads.incrementAndGet();
        onRead.run();
        return rows.values().stream()
                .filter(row -> !row.hour().isBefore(from) && row.hour().isBefore(to))
                .toList();
    }

    @Override
    public List<SiteReading> course(SiteId site, Instant from, Instant to, Duration step) {
        return List.of();
    }
}
