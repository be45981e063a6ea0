package org.occupancyhub.models.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what the devices of one site said last, reading by reading. */
final class RunningSum {

    private final Duration trusted;
    private final Map<String, SiteReading> newest = new HashMap<>();
    private final List<SiteReading> sums = new ArrayList<>();

    /** @param trusted for how long a device's last word counts */
    RunningSum(Duration trusted) {
        this.trusted = trusted;
    }

    /** In the order of time. Readings of one moment make one sum. */
    void add(String device, Instant ts, double count) {
        newest.put(device, new SiteReading(ts, count));
        newest.values().removeIf(reading -> reading.ts().isBefore(ts.minus(trusted)));
        double people = newest.values().stream().mapToDouble(SiteReading::count).sum();
        if (!sums.isEmpty() && sums.get(sums.size() - 1).ts().equals(ts)) {
            sums.remove(sums.size() - 1);
        }
        sums.add(new SiteReading(ts, people));
    }

    List<SiteReading> from(Instant first) {
        return sums.stream().filter(sum -> !sum.ts().isBefore(first)).toList();
    }
}
