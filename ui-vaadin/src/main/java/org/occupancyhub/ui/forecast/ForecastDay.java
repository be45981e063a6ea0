package org.occupancyhub.ui.forecast;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.day.DayWindow;

/**
 * One local day of those to come.
 *
 * @param hours those that are still to come and open, in order
 */
record ForecastDay(DayWindow window, List<HourForecast> hours) {

    static final int DAYS = 7;

    /** Today and the six days after it. */
    static List<ForecastDay> week(Site site, List<HourForecast> hours, Instant now) {
        List<ForecastDay> days = new ArrayList<>();
        ZonedDateTime today = now.atZone(site.timeZone()).toLocalDate().atStartOfDay(site.timeZone());
        for (int i = 0; i < DAYS; i++) {
            DayWindow window = DayWindow.of(
                    site,
                    today.toLocalDate()
                            .plusDays(i)
                            .atStartOfDay(site.timeZone())
                            .toInstant());
            days.add(new ForecastDay(
                    window,
                    window.closed()
                            ? List.of()
                            : hours.stream()
                                    .filter(hour -> isWithin(window, hour.hour()))
                                    .toList()));
        }
        return days;
    }

    /** The hour with the most people. */
    Optional<HourForecast> peak() {
        return hours.stream().max(Comparator.comparingDouble(HourForecast::predicted));
    }

    /** The middle of the open part of an hour: where its mean stands in the picture. */
    Instant middle(HourForecast hour) {
        double start = window.minutes(hour.hour());
        return window.at((Math.max(start, window.start()) + Math.min(start + 60, window.end())) / 2);
    }

    private static boolean isWithin(DayWindow window, Instant hour) {
        return hour.plusSeconds(3600).isAfter(window.from()) && hour.isBefore(window.to());
    }
}
