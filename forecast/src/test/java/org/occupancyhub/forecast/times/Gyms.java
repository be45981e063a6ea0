package org.occupancyhub.forecast.times;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.model.ExpectedCount;
import org.occupancyhub.forecast.model.Scatter;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Thresholds;

/** Sites and forecasts by hand. */
final class Gyms {

    static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Scatter SCATTER =
            Scatter.of(new double[] {-2, -1, -0.5, 0, 0.5, 1, 2}, new double[] {1, 1, 1, 1, 1, 1, 1});

    private Gyms() {}

    static Site gym(Integer capacity, OpeningHours hours) {
        return new Site(
                new SiteId("gym"),
                "Gym",
                ZURICH,
                capacity,
                Duration.ofMinutes(10),
                hours,
                Thresholds.DEFAULT,
                List.of(),
                false);
    }

    static OpeningHours daily(String opens, String closes) {
        Map<DayOfWeek, OpeningHours.Hours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, new OpeningHours.Hours(LocalTime.parse(opens), LocalTime.parse(closes)));
        }
        return new OpeningHours(week);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZURICH).toInstant();
    }

    /** @param byLocalHour people by the hour of the day */
    static SiteForecast forecast(Instant origin, int hours, IntToDoubleFunction byLocalHour) {
        List<HourForecast> all = new ArrayList<>();
        for (int i = 0; i < hours; i++) {
            Instant hour = origin.plus(i, ChronoUnit.HOURS);
            double people = byLocalHour.applyAsDouble(hour.atZone(ZURICH).getHour());
            all.add(new HourForecast(hour, new ExpectedCount(people, SCATTER, Double.POSITIVE_INFINITY)));
        }
        return new SiteForecast(origin, "by-hand", null, 0, false, all);
    }
}
