package org.occupancyhub.words.day;

import java.util.List;
import org.occupancyhub.forecast.Forecasts.UsualHour;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.history.SiteReading;

/**
 * All that is known of the selected site's day.
 *
 * @param course today's readings in steps, oldest first
 * @param usual what is usual on such a day, hour by hour
 * @param forecast from the current hour to the end of the day
 * @param provisional whether the forecast rests on so little that it may be far off
 * @param readings how many readings came today
 * @param times when to go, today and tomorrow
 */
public record SiteDay(
        SiteNow now,
        DayWindow window,
        List<SiteReading> course,
        List<UsualHour> usual,
        List<HourForecast> forecast,
        boolean provisional,
        long readings,
        GoodTimes times) {

    public static SiteDay failed(SiteNow now, DayWindow window) {
        return new SiteDay(now, window, List.of(), List.of(), List.of(), false, 0, GoodTimes.UNKNOWN);
    }
}
