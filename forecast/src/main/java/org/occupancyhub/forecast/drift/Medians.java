package org.occupancyhub.forecast.drift;

import java.util.Arrays;

/** The middle of some numbers: half of them may be anything. */
final class Medians {

    private Medians() {}

    /** @param values at least one; sorted afterwards */
    static double of(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
