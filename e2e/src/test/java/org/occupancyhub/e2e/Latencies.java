package org.occupancyhub.e2e;

import java.util.Arrays;

/** Times in milliseconds; percentiles are nearest ranks, so the 99th of a few is the longest. */
record Latencies(String what, long[] sorted) {

    static Latencies of(String what, long[] milliseconds) {
        long[] sorted = Arrays.stream(milliseconds)
                .map(value -> Math.max(0, value))
                .sorted()
                .toArray();
        return new Latencies(what, sorted);
    }

    long percentile(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    /** To the log of the build, where people look for it. */
    Latencies report() {
        System.out.printf(
                "%s: n %d, p50 %d ms, p99 %d ms, longest %d ms%n",
                what, sorted.length, percentile(50), percentile(99), percentile(100));
        return this;
    }
}
