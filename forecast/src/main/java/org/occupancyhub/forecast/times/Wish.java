package org.occupancyhub.forecast.times;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a visitor wants.
 *
 * @param from not before
 * @param to to be out again
 * @param duration how long to stay, {@value #LEAST_MINUTES} to {@value #MOST_MINUTES} whole minutes
 * @param below the share of the capacity, above 0 and up to 1, under which it should stay
 */
public record Wish(Instant from, Instant to, Duration duration, double below) {

    public static final int LEAST_MINUTES = 15;
    public static final int MOST_MINUTES = 480;
    public static final Duration HOUR = Duration.ofHours(1);
    public static final double BELOW = 0.6;

    public Wish {
        Objects.requireNonNull(from, "from");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("to must be after from, but was " + from + " to " + to);
        }
        if (duration.toMinutes() < LEAST_MINUTES
                || duration.toMinutes() > MOST_MINUTES
                || !duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
            throw new IllegalArgumentException("duration must be a whole number of minutes from " + LEAST_MINUTES
                    + " to " + MOST_MINUTES + ", but was " + duration);
        }
        if (!(below > 0 && below <= 1)) {
            throw new IllegalArgumentException("below must be a number above 0 and up to 1, but was " + below);
        }
    }
}
