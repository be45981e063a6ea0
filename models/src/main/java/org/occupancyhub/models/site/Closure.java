package org.occupancyhub.models.site;

import java.time.LocalDateTime;
import org.occupancyhub.models.event.InvalidEventException;

/**
 * A time in which a site is closed although it would be open, on its own clocks: a holiday, works, a competition.
 *
 * @param from its begin
 * @param until its end, not included
 * @param reason why, in words, or null
 */
public record Closure(LocalDateTime from, LocalDateTime until, String reason) {

    private static final int LONGEST_REASON = 200;

    /** @throws IllegalArgumentException if it ends before it begins, or the reason is no short line of text */
    public Closure {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a closure must end after it begins, but was " + from + " to " + until);
        }
        if (reason != null
                && (reason.length() > LONGEST_REASON || reason.codePoints().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("reason must be a line of at most " + LONGEST_REASON
                    + " characters, but was " + InvalidEventException.show(reason));
        }
    }

    /**
     * As people write it: days, both included, or moments on the site's clocks.
     *
     * @param from such as {@code 2026-12-24} or {@code 2026-12-24T14:00}
     * @param to the same, or null: the end of the day on which it begins
     * @throws IllegalArgumentException naming the part that is wrong
     */
    public static Closure parse(String from, String to, String reason) {
        LocalDateTime begin = LocalMoments.begin(from);
        return new Closure(begin, LocalMoments.end(to, from, begin), reason);
    }

    boolean covers(LocalDateTime local) {
        return !local.isBefore(from) && local.isBefore(until);
    }
}
