package org.occupancyhub.ui.pattern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days of a site. @param to not included */
record Period(LocalDate from, LocalDate to) {

    private static final int DAYS_OF_WEEK = 7;
    private static final int WEEKS_OF_YEAR = 52;

    static Period endingOn(LocalDate last, int weeks) {
        return new Period(last.plusDays(1L - (long) weeks * DAYS_OF_WEEK), last.plusDays(1));
    }

    /** The days of 53 weeks, from a Monday on. */
    static Period yearTo(LocalDate last) {
        return new Period(
                last.minusWeeks(WEEKS_OF_YEAR).minusDays(last.getDayOfWeek().ordinal()), last.plusDays(1));
    }

    /** As long, and just before. */
    Period before() {
        return new Period(from.minusDays(days()), from);
    }

    /** 52 weeks earlier: a year but for a day or two, on the same weekdays. */
    Period yearBefore() {
        return new Period(from.minusWeeks(WEEKS_OF_YEAR), to.minusWeeks(WEEKS_OF_YEAR));
    }

    /** From the earlier begin to the later end. */
    Period spanning(Period other) {
        return new Period(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    LocalDate last() {
        return to.minusDays(1);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to);
    }
}
