package org.occupancyhub.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.words.day.SiteNow;

/**
 * How a count moved in half an hour.
 *
 * @param change people, negative where there are fewer
 * @param steady too little to speak of: under 2 % of the capacity, or under two people
 */
record Trend(long change, boolean steady) {

    private static final Duration SPAN = Duration.ofMinutes(30);
    private static final Duration TOLERANCE = Duration.ofMinutes(12);

    /** Empty where nothing is known of half an hour ago. */
    static Optional<Trend> of(SiteNow site) {
        Integer count = site.failed() ? null : site.occupancy().count();
        Instant asOf = site.failed() ? null : site.occupancy().asOf();
        if (count == null || asOf == null) {
            return Optional.empty();
        }
        Instant then = asOf.minus(SPAN);
        return site.recent().stream()
                .filter(reading -> distance(reading, then).compareTo(TOLERANCE) <= 0)
                .min((one, other) -> distance(one, then).compareTo(distance(other, then)))
                .map(reading -> count - Math.round(reading.count()))
                .map(change -> new Trend(change, Math.abs(change) < noise(site, count)));
    }

    private static double noise(SiteNow site, int count) {
        Integer capacity = site.site().capacity();
        return Math.max(2, 0.02 * (capacity == null ? count : capacity));
    }

    private static Duration distance(SiteReading reading, Instant then) {
        return Duration.between(reading.ts(), then).abs();
    }
}
