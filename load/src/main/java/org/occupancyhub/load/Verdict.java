package org.occupancyhub.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.occupancyhub.load.Durations.Summary;

/**
 * What is held against what: the slowest hundredth of each kind of request against the slowest hundredth of the health check,
 * which takes the same way through the server in the same run. So a slow machine changes both, and a slow hub only one.
 *
 * @param lines a table for people
 */
record Verdict(List<String> lines, boolean good) {

    static final String PEER = "health";

    /** Times of the peer; measured on two cores with the load on the same machine, with room to spare. */
    private static final Map<String, Double> LIMITS = Map.of("ingest", 4.0, "forecast", 4.0, "read", 6.0);

    /** Below this a figure says more of the timer than of the hub. */
    private static final int LEAST_MILLIS = 5;

    static Verdict of(Map<String, Summary> summaries) {
        List<String> lines = new ArrayList<>();
        boolean good = true;
        Summary peer = summaries.get(PEER);
        if (peer == null) {
            return new Verdict(List.of("no health check was answered, so there is nothing to compare with"), false);
        }
        lines.add(String.format(
                Locale.ROOT, "%-10s %9s %9s %9s   p99 as times of %s", "request", "count", "p50 ms", "p99 ms", PEER));
        for (Map.Entry<String, Summary> kind : summaries.entrySet()) {
            Summary summary = kind.getValue();
            double ratio = (double) summary.p99() / Math.max(LEAST_MILLIS, peer.p99());
            Double limit = LIMITS.get(kind.getKey());
            boolean within = limit == null || ratio <= limit;
            good &= within;
            lines.add(String.format(
                    Locale.ROOT,
                    "%-10s %9d %9d %9d   %s",
                    kind.getKey(),
                    summary.count(),
                    summary.median(),
                    summary.p99(),
                    limit == null
                            ? "the peer"
                            : String.format(Locale.ROOT, "%.1f, %s %.0f", ratio, within ? "within" : "OVER", limit)));
        }
        return new Verdict(List.copyOf(lines), good);
    }
}
