package org.occupancyhub.routes.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Said;

/**
 * How times are read: ISO 8601 with {@code T} or a blank between date and time, seconds and fractions if there are any; or
 * with dots, {@code 02.03.2026 17:00}.
 * A time without an offset is meant in {@code naive}: one that the clocks jumped over does not exist, and of two equal
 * ones in autumn the earlier is meant.
 *
 * @param naive the zone of times without an offset
 * @param from readings before it are left out; null: none
 * @param to readings from it on are left out; null: none
 * @param shift moves what is left; null: not at all
 */
public record CsvTimes(ZoneId naive, Instant from, Instant to, WeekShift shift) {

    private static final Said EXPECTATION = Rule.TIME.with();

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d)"
            + "(?::(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)? ?([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?");

    /** Day, month, year with dots, as spreadsheets in German write them; never with slashes, which nobody can tell apart. */
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}),?[Tt ]+(\\d{1,2}):(.*)");

    /** All times, those without an offset in {@code naive}. */
    public static CsvTimes in(ZoneId naive) {
        return new CsvTimes(naive, null, null, null);
    }

    /** Whether a text is a time as they are read here, wherever it is meant. */
    static boolean isTime(String text) {
        try {
            in(ZoneOffset.UTC).parse(text);
            return true;
        } catch (InvalidEventException e) {
            return false;
        }
    }

    /**
     * Only readings of a span of time.
     *
     * @param first a date or a time, or null; a date begins at its midnight
     * @param last a time that is left out itself, a date that is wholly within, or null
     * @param zone where dates and times without an offset are meant
     * @throws InvalidEventException if one of them is neither
     */
    public CsvTimes between(String first, String last, ZoneId zone) {
        return new CsvTimes(naive, moment("from", first, zone, 0), moment("to", last, zone, 1), shift);
    }

    private static Instant moment(String field, String text, ZoneId zone, int daysAfter) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text).plusDays(daysAfter).atStartOfDay(zone).toInstant();
        } catch (DateTimeException notADate) {
            try {
                return in(zone).parse(text);
            } catch (InvalidEventException e) {
                throw new InvalidEventException(field, Rule.DATE.with(EXPECTATION), text);
            }
        }
    }

    public CsvTimes shifted(WeekShift weeks) {
        return new CsvTimes(naive, from, to, weeks);
    }

    /** Whether some readings may be left out. */
    public boolean limited() {
        return from != null || to != null;
    }

    boolean leavesOut(Instant ts) {
        return from != null && ts.isBefore(from) || to != null && !ts.isBefore(to);
    }

    Instant shifted(Instant ts) {
        return shift == null ? ts : shift.apply(ts);
    }

    /** @throws InvalidEventException if it is no time, or one that never was */
    Instant parse(String written) {
        String text = withYearFirst(written);
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            throw new InvalidEventException("ts", EXPECTATION, written.isEmpty() ? null : written);
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(parts, 1),
                    number(parts, 2),
                    number(parts, 3),
                    number(parts, 4),
                    number(parts, 5),
                    number(parts, 6),
                    nanos(parts.group(7)));
            String offset = parts.group(8);
            return offset == null ? resolve(local, text) : local.toInstant(ZoneOffset.of(normal(offset)));
        } catch (DateTimeException e) {
            throw new InvalidEventException("ts", Rule.EXISTING_TIME.with(), written);
        }
    }

    private static String withYearFirst(String written) {
        Matcher dotted = DOTTED.matcher(written);
        return dotted.matches()
                ? dotted.group(3) + "-" + twoDigits(dotted.group(2)) + "-" + twoDigits(dotted.group(1)) + " "
                        + twoDigits(dotted.group(4)) + ":" + dotted.group(5)
                : written;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private Instant resolve(LocalDateTime local, String text) {
        ZoneOffsetTransition transition = naive.getRules().getTransition(local);
        if (transition != null && transition.isGap()) {
            throw new InvalidEventException("ts", Rule.TIME_IN_ZONE.with(naive), text);
        }
        return local.atZone(naive).toInstant();
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    /** {@link ZoneOffset} reads Z, +01, +0100 and +01:00, but no small z. */
    private static String normal(String offset) {
        return offset.equals("z") ? "Z" : offset;
    }
}
