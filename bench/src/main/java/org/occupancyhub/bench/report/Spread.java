package org.occupancyhub.bench.report;

import java.util.List;

/** Repeated measurements of the same thing: on a shared machine one number says little. */
public record Spread(double median, double min, double max, int runs) {

    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a spread needs at least one value");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
    }

    public static Spread once(double value) {
        return new Spread(value, value, value, 1);
    }
}
