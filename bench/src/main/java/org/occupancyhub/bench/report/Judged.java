package org.occupancyhub.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A figure that has a limit. Its median is judged.
 *
 * @param least whether the limit is the least that is allowed, instead of the most
 */
public record Judged(Spread figure, double limit, boolean least) {

    public static Judged atLeast(double limit, Spread figure) {
        return new Judged(figure, limit, true);
    }

    public static Judged atMost(double limit, Spread figure) {
        return new Judged(figure, limit, false);
    }

    @JsonProperty
    boolean held() {
        return least ? figure.median() >= limit : figure.median() <= limit;
    }
}
