package org.occupancyhub.load;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each kind of request took, in milliseconds; filled by many threads. */
final class Durations {

    private final Map<String, ConcurrentLinkedQueue<Integer>> byKind = new ConcurrentHashMap<>();

    void add(String kind, int millis) {
        byKind.computeIfAbsent(kind, unseen -> new ConcurrentLinkedQueue<>()).add(millis);
    }

    /** By kind, sorted by name. */
    Map<String, Summary> summaries() {
        Map<String, Summary> summaries = new TreeMap<>();
        byKind.forEach((kind, millis) -> summaries.put(kind, Summary.of(List.copyOf(millis))));
        return summaries;
    }

    /** @param median of all, in ms @param p99 the 99th percentile, in ms, by the nearest rank */
    record Summary(int count, int median, int p99) {

        /** @param millis at least one */
        static Summary of(List<Integer> millis) {
            int[] sorted = millis.stream().mapToInt(Integer::intValue).toArray();
            Arrays.sort(sorted);
            return new Summary(sorted.length, rank(sorted, 0.5), rank(sorted, 0.99));
        }

        private static int rank(int[] sorted, double share) {
            return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
        }
    }
}
