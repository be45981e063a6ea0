package org.occupancyhub.routes.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Said;

/** Times as devices write them: ISO 8601 with an offset, or seconds or milliseconds since 1970. */
public final class Timestamps {

    private static final Said EXPECTATION = Rule.TIMESTAMP.with();

    /** Below this a number of seconds, above it of milliseconds: as seconds it lies in the year 5138. */
    private static final long SECONDS_END = 100_000_000_000L;

    private Timestamps() {}

    static Instant parse(String field, JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
            long number = value.longValue();
            return number < SECONDS_END ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        }
        if (value.isTextual()) {
            try {
                return OffsetDateTime.parse(value.textValue()).toInstant();
            } catch (DateTimeException e) {
                throw new InvalidEventException(field, EXPECTATION, value.textValue());
            }
        }
        throw new InvalidEventException(field, EXPECTATION, value);
    }

    /** @throws InvalidEventException if there is no such time zone */
    public static ZoneId zone(String field, String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new InvalidEventException(field, Rule.TIME_ZONE.with(), value);
        }
    }
}
