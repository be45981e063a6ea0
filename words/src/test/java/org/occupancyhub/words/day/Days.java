package org.occupancyhub.words.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.occupancyhub.forecast.Forecasts.UsualHour;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.model.ExpectedCount;
import org.occupancyhub.forecast.model.Scatter;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

/** Days for tests: Thursday 19 November 2026 in Zurich, by hours of the local day. */
public final class Days {

    public static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    public static final Instant MIDNIGHT = Instant.parse("2026-11-18T23:00:00Z");

    private Days() {}

    public static Instant at(String local) {
        return MIDNIGHT.plusSeconds(LocalTime.parse(local).toSecondOfDay());
    }

    public static OpeningHours daily(String opens, String closes) {
        Map<java.time.DayOfWeek, OpeningHours.Hours> week = new EnumMap<>(java.time.DayOfWeek.class);
        for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
            week.put(day, new OpeningHours.Hours(LocalTime.parse(opens), LocalTime.parse(closes)));
        }
        return new OpeningHours(week);
    }

    public static Site site(Integer capacity, OpeningHours hours) {
        return new Site(
                new SiteId("gym"),
                "Campus gym",
                ZURICH,
                capacity,
                Duration.ofMinutes(10),
                hours,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }

    public static SiteNow now(Site site, State state, Integer count, String asOf, SiteReading... recent) {
        Instant at = asOf == null ? null : at(asOf);
        Double people = count == null ? null : count.doubleValue();
        return new SiteNow(
                site,
                new Occupancy(
                        site,
                        state,
                        count,
                        site.utilization(people),
                        state == State.LIVE ? site.level(people) : null,
                        at,
                        List.of()),
                List.of(recent),
                null);
    }

    public static SiteReading reading(String local, double people) {
        return new SiteReading(at(local), people);
    }

    /** Expected from the current hour on, with a band of 10 to both sides. */
    public static List<HourForecast> forecast(int fromHour, int toHour, IntToDoubleFunction people) {
        List<HourForecast> hours = new ArrayList<>();
        for (int hour = fromHour; hour < toHour; hour++) {
            double expected = people.applyAsDouble(hour);
            hours.add(expected(MIDNIGHT.plus(Duration.ofHours(hour)), expected, 10, Double.POSITIVE_INFINITY));
        }
        return hours;
    }

    /** So many people, give or take. */
    public static HourForecast expected(Instant hour, double people, double spread, double most) {
        double off = spread / Math.sqrt(people + 1);
        Scatter scatter = Scatter.of(new double[] {-off, off}, new double[] {1, 1});
        return new HourForecast(hour, new ExpectedCount(people, scatter, most));
    }

    public static List<UsualHour> usual(int fromHour, int toHour, IntToDoubleFunction people) {
        List<UsualHour> hours = new ArrayList<>();
        for (int hour = fromHour; hour < toHour; hour++) {
            hours.add(new UsualHour(MIDNIGHT.plus(Duration.ofHours(hour)), people.applyAsDouble(hour)));
        }
        return hours;
    }

    public static SiteDay day(
            SiteNow now, String at, List<SiteReading> course, List<UsualHour> usual, List<HourForecast> forecast) {
        return new SiteDay(
                now,
                DayWindow.of(now.site(), at(at)),
                course,
                usual,
                forecast,
                false,
                course.size(),
                GoodTimes.UNKNOWN);
    }
}
