package org.occupancyhub.words.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.site.Site;

/** Reads the day of a site: what happened, what is usual, what is expected, and when to go. */
public final class DayReader {

    private static final Duration FINEST_STEP = Duration.ofMinutes(5);

    private final History history;
    private final Forecasts forecasts;

    public DayReader(History history, Forecasts forecasts) {
        this.history = history;
        this.forecasts = forecasts;
    }

    /** @param row the site as it is now, which could be read */
    public SiteDay read(SiteNow row, Instant now) {
        Site site = row.site();
        DayWindow window = DayWindow.of(site, now);
        Instant midnight = window.midnight().toInstant();
        int hours = (int) Math.ceil(Math.max(0, window.end() - window.minutes(now)) / 60) + 1;
        SiteForecast forecast = forecasts.forecast(site, now);
        return new SiteDay(
                row,
                window,
                now.isAfter(window.from())
                        ? history.course(site.id(), window.from(), earlier(now, window.to()), step(site, FINEST_STEP))
                        : List.of(),
                window.closed()
                        ? List.of()
                        : forecasts.usualDay(site, window.midnight().toLocalDate()),
                window.closed() || now.isAfter(window.to()) ? List.of() : forecasts.hourly(site, now, hours),
                forecast.provisional(),
                history.hours(site.id(), midnight, now).stream()
                        .mapToLong(HourRow::readingCount)
                        .sum(),
                GoodTimes.of(row, forecast, now));
    }

    /** In a step every device speaks at least once, twice the interval where several are added up. */
    public static Duration step(Site site, Duration finest) {
        Duration interval = site.areas().size() > 1 ? site.readingInterval().multipliedBy(2) : site.readingInterval();
        return interval.compareTo(finest) > 0 ? interval : finest;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
