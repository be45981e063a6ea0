package org.occupancyhub.forecast.drift;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SiteRules;

/** The local days of a site that are known not to be like others, whatever is counted. */
public final class OddDays {

    /** Days between two holidays that lie so close are bridged by many: Christmas to New Year. */
    private static final int BRIDGE_DAYS = 8;

    private final SiteRules rules;

    public OddDays(SiteRules rules) {
        this.rules = rules;
    }

    /** A holiday, an event or a closure, the days around a holiday, those after an event, and bridges. */
    boolean isOdd(LocalDate day) {
        return isNearHoliday(day) || hasEvent(day) || hasEvent(day.minusDays(1)) || hasClosure(day);
    }

    /** Whether a season began or ended in these days, both included. */
    boolean seasonChanges(LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .anyMatch(day -> !Objects.equals(rules.season(noon(day)), rules.season(noon(day.plusDays(1)))));
    }

    private boolean isNearHoliday(LocalDate day) {
        if (isHoliday(day.minusDays(1)) || isHoliday(day) || isHoliday(day.plusDays(1))) {
            return true;
        }
        int before = IntStream.range(1, BRIDGE_DAYS)
                .filter(days -> isHoliday(day.minusDays(days)))
                .findFirst()
                .orElse(BRIDGE_DAYS);
        return IntStream.rangeClosed(1, BRIDGE_DAYS - before).anyMatch(days -> isHoliday(day.plusDays(days)));
    }

    private boolean isHoliday(LocalDate day) {
        return rules.isHoliday(noon(day));
    }

    private boolean hasEvent(LocalDate day) {
        return hours(day).anyMatch(hour -> rules.event(hour) != null);
    }

    /** Other hours are closed than in the week before and in the week after. */
    private boolean hasClosure(LocalDate day) {
        return hours(day).anyMatch(hour -> rules.isClosed(hour) != rules.isClosed(hour - LocalHour.WEEK))
                && hours(day).anyMatch(hour -> rules.isClosed(hour) != rules.isClosed(hour + LocalHour.WEEK));
    }

    private static IntStream hours(LocalDate day) {
        int first = LocalHour.of(day.atStartOfDay());
        return IntStream.range(first, first + LocalHour.DAY);
    }

    private static int noon(LocalDate day) {
        return LocalHour.of(day.atTime(12, 0));
    }
}
