package org.occupancyhub.words.day;

import java.util.List;

/**
 * The axis of people: from 0 to the capacity, higher where more people came; lines at round numbers.
 *
 * @param even whether the top is one of the round numbers
 */
public record CountScale(double top, double step, boolean even) {

    private static final List<Double> ROUND = List.of(1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 10.0);
    private static final List<Integer> PARTS = List.of(4, 3, 5, 6);
    private static final double SMALLEST_TOP = 4;

    /** @param capacity null where it is not known */
    public static CountScale of(Integer capacity, double highest) {
        if (capacity != null && highest <= capacity) {
            for (int parts : PARTS) {
                double step = (double) capacity / parts;
                if (step == Math.rint(step) && ROUND.contains(mantissa(step))) {
                    return new CountScale(capacity, step, true);
                }
            }
            double step = round(capacity / 4.0);
            return new CountScale(capacity, step, capacity % step == 0);
        }
        double step = round(Math.max(SMALLEST_TOP, highest) / 4);
        return new CountScale(Math.ceil(Math.max(SMALLEST_TOP, highest) / step) * step, step, true);
    }

    /** The next round number of whole people. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        return Math.max(
                1,
                Math.ceil(ROUND.stream()
                        .map(round -> round * power)
                        .filter(candidate -> candidate >= step * 0.999)
                        .findFirst()
                        .orElse(10 * power)));
    }

    private static double mantissa(double number) {
        return number / Math.pow(10, Math.floor(Math.log10(number)));
    }
}
