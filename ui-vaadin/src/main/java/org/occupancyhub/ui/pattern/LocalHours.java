package org.occupancyhub.ui.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;

/**
 * The hours of a site on its own clocks. Those in which it was closed are left out, whatever a counter said then: they are
 * not usual. The hour that comes twice in autumn is two hours.
 *
 * @param opening with all closures that touch these hours
 */
record LocalHours(OpeningHours opening, List<LocalHour> all) {

    /** @param people the mean of the hour */
    record LocalHour(LocalDate day, int hour, double people, long readings) {}

    static LocalHours of(Site site, OpeningHours opening, List<HourRow> rows) {
        List<LocalHour> hours = new ArrayList<>(rows.size());
        for (HourRow row : rows) {
            LocalDateTime local = row.hour().atZone(site.timeZone()).toLocalDateTime();
            if (opening.isOpenWithin(local, local.plusHours(1))) {
                hours.add(new LocalHour(local.toLocalDate(), local.getHour(), row.avgCount(), row.readingCount()));
            }
        }
        return new LocalHours(opening, hours);
    }

    List<LocalHour> in(Period period) {
        return all.stream().filter(hour -> period.holds(hour.day())).toList();
    }

    /** Whether the doors stay shut at this time of each such weekday; closures aside. */
    boolean closed(DayOfWeek day, int hour) {
        LocalDateTime from =
                LocalDate.EPOCH.with(TemporalAdjusters.nextOrSame(day)).atTime(hour, 0);
        return !new OpeningHours(opening.week()).isOpenWithin(from, from.plusHours(1));
    }

    boolean closed(LocalDate day) {
        return !opening.isOpenWithin(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }
}
