package org.occupancyhub.ui.pattern;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.occupancyhub.ui.pattern.LocalHours.LocalHour;

/** The fullest hour of each day of a year. @param days all of them, in order */
record YearOfPeaks(Period period, List<Day> days) {

    /**
     * @param people the mean of the fullest hour, or null where nothing was counted
     * @param hour when that was
     */
    record Day(LocalDate day, Double people, Integer hour, boolean closed) {}

    static YearOfPeaks of(LocalHours hours, Period period) {
        Map<LocalDate, LocalHour> peaks = new HashMap<>();
        hours.in(period)
                .forEach(hour ->
                        peaks.merge(hour.day(), hour, (one, other) -> other.people() > one.people() ? other : one));
        List<Day> days = period.from()
                .datesUntil(period.to())
                .map(day -> {
                    LocalHour peak = peaks.get(day);
                    return peak == null
                            ? new Day(day, null, null, hours.closed(day))
                            : new Day(day, peak.people(), peak.hour(), false);
                })
                .toList();
        return new YearOfPeaks(period, days);
    }

    List<Day> known() {
        return days.stream().filter(day -> day.people() != null).toList();
    }

    /** Of the days of a shorter time, those on which the site stayed closed. */
    long closedDays(Period within) {
        return days.stream()
                .filter(day -> day.closed() && within.holds(day.day()))
                .count();
    }
}
