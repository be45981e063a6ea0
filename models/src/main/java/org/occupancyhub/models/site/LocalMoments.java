package org.occupancyhub.models.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.occupancyhub.models.event.InvalidEventException;

/** Moments on a site's clocks as people write them: days, both ends included, or local times. */
final class LocalMoments {

    private static final int DATE_LENGTH = "2026-12-24".length();
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private LocalMoments() {}

    /** @throws IllegalArgumentException naming {@code from} and what it must look like */
    static LocalDateTime begin(String from) {
        return moment("from", from, false);
    }

    /**
     * The end, not included.
     *
     * @param to null for the end of the day of {@code begin}
     * @param from what {@code begin} was written as
     * @throws IllegalArgumentException naming {@code to} and what it must look like, or both where they are in no order
     */
    static LocalDateTime end(String to, String from, LocalDateTime begin) {
        if (to == null) {
            return begin.toLocalDate().plusDays(1).atStartOfDay();
        }
        LocalDateTime end = moment("to", to, true);
        if (!begin.isBefore(end)) {
            throw new IllegalArgumentException("it must end after it begins, but was "
                    + InvalidEventException.show(from) + " to " + InvalidEventException.show(to));
        }
        return end;
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
}
