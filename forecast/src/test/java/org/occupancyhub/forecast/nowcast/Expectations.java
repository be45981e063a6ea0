package org.occupancyhub.forecast.nowcast;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.model.ExpectedCount;
import org.occupancyhub.forecast.model.Scatter;
import org.occupancyhub.models.history.SiteReading;

/** Forecasts and readings by hand. */
final class Expectations {

    static final Instant ORIGIN = Instant.parse("2026-03-02T10:00:00Z");

    private Expectations() {}

    /** So many people hour by hour, in a place that holds so many; closed where a number is below 0. */
    static SiteForecast of(double most, double... people) {
        List<HourForecast> hours = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            hours.add(new HourForecast(
                    ORIGIN.plus(i, ChronoUnit.HOURS),
                    people[i] < 0
                            ? new ExpectedCount(0, Scatter.UNKNOWN, 0)
                            : new ExpectedCount(people[i], Scatter.UNKNOWN, most)));
        }
        return new SiteForecast(ORIGIN, "by-hand", null, 0, false, hours);
    }

    static SiteReading reading(int minute, double people) {
        return new SiteReading(ORIGIN.plus(minute, ChronoUnit.MINUTES), people);
    }

    /** So many people every ten minutes, from minute 5 until this one. */
    static List<SiteReading> steady(int until, double people) {
        List<SiteReading> readings = new ArrayList<>();
        for (int minute = 5; minute <= until; minute += 10) {
            readings.add(reading(minute, people));
        }
        return readings;
    }
}
