package org.occupancyhub.forecast.model;

import java.util.List;

/**
 * What is expected from an origin on.
 *
 * @param origin the local hour of the first entry
 * @param provisional whether it rests on so little history (under two weeks) that it may be far off
 * @param hours one entry an hour, without gaps; empty where nothing is known
 */
public record Prediction(int origin, boolean provisional, List<ExpectedCount> hours) {

    public Prediction {
        hours = List.copyOf(hours);
    }

    static Prediction nothing(int origin) {
        return new Prediction(origin, true, List.of());
    }

    public boolean isEmpty() {
        return hours.isEmpty();
    }
}
