package org.occupancyhub.forecast.times;

import java.time.Instant;
import org.occupancyhub.models.site.Level;

/**
 * A time to go, wholly inside the opening hours.
 *
 * @param end not included
 * @param people expected in the mean over the slot
 * @param utilization the share of the capacity that they take; null where the capacity is not known
 * @param level the word for it; null where the capacity is not known
 * @param limit the number of people under which it should stay, as the {@link Wish} says
 * @param probability that it does, all through the slot
 * @param why how it compares
 * @param reason the same in an English sentence of its own, with time or number
 */
public record Slot(
        Instant start,
        Instant end,
        double people,
        Double utilization,
        Level level,
        double limit,
        double probability,
        Why why,
        String reason) {

    boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    Slot because(Why newWhy, String newReason) {
        return new Slot(start, end, people, utilization, level, limit, probability, newWhy, newReason);
    }
}
