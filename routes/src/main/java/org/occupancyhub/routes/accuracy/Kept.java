package org.occupancyhub.routes.accuracy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.accuracy.Issue;
import org.occupancyhub.models.accuracy.IssuedHour;
import org.occupancyhub.models.site.Site;

/**
 * What is kept of a forecast. As a local day begins, the whole week: that is what backtests score, day for day. From every
 * other hour only a few horizons, because the ones between say nothing new: what people ask for now (1 to 3 hours), and how
 * that fades by the end of the day (6, 12, 24).
 */
public final class Kept {

    private static final Set<Integer> HORIZONS = Set.of(1, 2, 3, 6, 12, 24);

    private Kept() {}

    /** @param at when it was issued, soon after its origin */
    public static Issue of(Site site, SiteForecast forecast, Instant at) {
        Instant origin = forecast.origin();
        boolean daily = isStartOfDay(origin, site.timeZone());
        return new Issue(site.id(), origin, at, daily, forecast.version(), forecast.method(), hours(forecast, daily));
    }

    /** The first full hour of a local day, also where midnight is none or is skipped. */
    private static boolean isStartOfDay(Instant origin, ZoneId zone) {
        LocalDate day = origin.atZone(zone).toLocalDate();
        return !origin.minus(1, ChronoUnit.HOURS).atZone(zone).toLocalDate().equals(day);
    }

    private static List<IssuedHour> hours(SiteForecast forecast, boolean daily) {
        List<IssuedHour> hours = new ArrayList<>();
        int horizon = 0;
        for (HourForecast hour : forecast.hours()) {
            horizon++;
            if ((daily || HORIZONS.contains(horizon)) && !isClosed(hour)) {
                hours.add(new IssuedHour(hour.hour(), horizon, hour.predicted(), hour.lower(), hour.upper()));
            }
        }
        return hours;
    }

    /** Where the doors are shut, nobody can be expected. */
    private static boolean isClosed(HourForecast hour) {
        return hour.expected().most() == 0;
    }
}
