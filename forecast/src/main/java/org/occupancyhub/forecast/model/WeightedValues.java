package org.occupancyhub.forecast.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values that count more or less. */
final class WeightedValues {

    private final List<Value> values = new ArrayList<>();

    /** {@code NaN} is left out. */
    void add(double value, double weight) {
        if (!Double.isNaN(value)) {
            values.add(new Value(value, weight));
        }
    }

    /**
     * Where half of the weight is reached, between two values by the weights of both, so that no value decides alone;
     * {@code NaN} of none.
     */
    double median() {
        List<Value> sorted =
                values.stream().sorted(Comparator.comparingDouble(Value::value)).toList();
        double half = sorted.stream().mapToDouble(Value::weight).sum() / 2;
        double reached = 0;
        Value before = null;
        double middleBefore = 0;
        for (Value value : sorted) {
            double middle = reached + value.weight / 2;
            if (middle >= half) {
                return before == null
                        ? value.value
                        : before.value + (value.value - before.value) * (half - middleBefore) / (middle - middleBefore);
            }
            reached += value.weight;
            before = value;
            middleBefore = middle;
        }
        return before == null ? Double.NaN : before.value;
    }

    private record Value(double value, double weight) {}
}
