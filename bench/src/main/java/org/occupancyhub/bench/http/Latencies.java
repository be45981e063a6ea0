package org.occupancyhub.bench.http;

import java.util.Arrays;

/** How long requests took. */
public final class Latencies {

    private final long[] sorted;

    Latencies(long[] nanoseconds) {
        sorted = nanoseconds.clone();
        Arrays.sort(sorted);
    }

    /** The latency that this share of the requests does not exceed, ms. */
    public double quantile(double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
