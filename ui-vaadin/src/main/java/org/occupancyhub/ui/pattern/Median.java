package org.occupancyhub.ui.pattern;

import java.util.List;

/** The middle of what was seen: one odd day does not move what is usual. */
final class Median {

    private Median() {}

    /** @return null where nothing was seen */
    static Double of(List<Double> values) {
        if (values.isEmpty()) {
            return null;
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
