package org.occupancyhub.models.site;

import java.time.DateTimeException;
import java.time.LocalDate;
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

    private static final int DATE_LENGTH = "2026-12-24".length();
    private static final int LONGEST_REASON = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

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
        LocalDateTime begin = moment("from", from, false);
        LocalDateTime end = to == null ? begin.toLocalDate().plusDays(1).atStartOfDay() : moment("to", to, true);
        return new Closure(begin, end, reason);
    }

    private static LocalDateTime moment(String name, String text, boolean end) {
        String value = text == null ? "" : text.strip();
        try {
            LocalDateTime moment = value.length() == DATE_LENGTH
                    ? LocalDate.parse(value).plusDays(end ? 1 : 0).atStartOfDay()
                    : LocalDateTime.parse(value.replace(' ', 'T'));
            if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
                throw new DateTimeException("out of all calendars");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    name + " must be a day such as 2026-12-24 or a local time such as 2026-12-24T14:00, but was "
                            + InvalidEventException.show(text));
        }
    }

    boolean covers(LocalDateTime local) {
        return !local.isBefore(from) && local.isBefore(until);
    }
}
