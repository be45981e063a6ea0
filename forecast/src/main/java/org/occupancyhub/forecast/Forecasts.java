package org.occupancyhub.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.occupancyhub.models.site.Site;

/** Forecasts as they are served: from memory, and made anew when the hour turns or the past changes. */
public interface Forecasts {

    /** How far ahead anybody may ask. */
    int MAX_HOURS = 168;

    /**
     * The hours from the one that contains {@code now} on. Empty where nothing is known of the site yet.
     *
     * @param hours how many, 1..168
     */
    default List<HourForecast> hourly(Site site, Instant now, int hours) {
        if (hours < 1 || hours > MAX_HOURS) {
            throw new IllegalArgumentException(
                    "hours must be a whole number from 1 to " + MAX_HOURS + ", but was " + hours);
        }
        List<HourForecast> all = forecast(site, now).hours();
        return all.subList(0, Math.min(hours, all.size()));
    }

    /** All that is expected from the hour that contains {@code now} on, 168 hours where anything is known. */
    SiteForecast forecast(Site site, Instant now);

    /**
     * What is usual on such a day: the mean of the same weekday and hour over the last eight weeks, hour by hour;
     * hours without any reading, or closed, are missing.
     */
    List<UsualHour> usualDay(Site site, LocalDate day);

    /** People that are usual in one hour. */
    record UsualHour(Instant hour, double count) {}
}
