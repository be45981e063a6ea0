package org.occupancyhub.routes.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.routes.problem.ProblemException;

/** Moments as people ask for them: ISO 8601 with an offset, or a local day. */
final class Moments {

    private static final int DAY_LENGTH = "2026-11-19".length();

    /** Further back and ahead there is nothing to ask for, and PostgreSQL's calendar ends before Java's. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Moments() {}

    /**
     * @param value null for {@code otherwise}
     * @throws ProblemException 400
     */
    static Instant parse(String name, String value, ZoneId zone, Instant otherwise) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        try {
            Instant moment = value.length() == DAY_LENGTH
                    ? LocalDate.parse(value).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw wrong(name, value);
            }
            return moment;
        } catch (DateTimeException e) {
            throw wrong(name, value);
        }
    }

    /** The same on the clocks of a zone. */
    static LocalDateTime local(String name, String value, ZoneId zone, LocalDateTime otherwise) {
        return LocalDateTime.ofInstant(
                parse(name, value, zone, otherwise.atZone(zone).toInstant()), zone);
    }

    private static ProblemException wrong(String name, String value) {
        return ProblemException.badRequest(
                name + " must be a day such as 2026-11-19 or ISO 8601 with an offset, but was "
                        + InvalidEventException.show(value));
    }
}
