package org.occupancyhub.forecast.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.model.Forecaster;
import org.occupancyhub.forecast.model.Prediction;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.models.site.Site;

/** Reads the past of a site and forecasts it. */
final class ForecastMaker {

    /** The clock may skip or double an hour on the way. */
    private static final int SPARE_HOURS = 2;

    private static final int HOURS = Forecasts.MAX_HOURS + MadeForecast.AHEAD;

    private final SitePasts pasts;
    private final Duration reach;
    private final Clock clock;

    ForecastMaker(SitePasts pasts, Duration reach, Clock clock) {
        this.pasts = pasts;
        this.reach = reach;
        this.clock = clock;
    }

    SiteRules rules(Site site) {
        return pasts.rules(site);
    }

    /** @param last the one made before, or null; where nothing that it rests on has changed, it is the answer */
    MadeForecast make(
            Site site, Instant origin, ServedMethod served, Forecaster forecaster, long changes, MadeForecast last) {
        ZoneId zone = site.timeZone();
        int first = LocalHour.of(origin, zone);
        SitePast past = pasts.before(site, origin, reach);
        long print = past.series().fingerprint();
        if (last != null && last.isOf(site, origin, forecaster, print)) {
            return last.confirmed(changes, clock.instant());
        }
        Prediction prediction = forecaster.forecast(past, first, HOURS + SPARE_HOURS);
        List<HourForecast> hours = new ArrayList<>(HOURS);
        for (int i = 0; i < HOURS && !prediction.isEmpty(); i++) {
            Instant hour = origin.plus(i, ChronoUnit.HOURS);
            hours.add(new HourForecast(hour, prediction.hours().get(LocalHour.of(hour, zone) - first)));
        }
        return new MadeForecast(
                site,
                served,
                forecaster,
                print,
                changes,
                clock.instant(),
                new SiteForecast(
                        origin,
                        served.name(),
                        served.version(),
                        past.series().counted(),
                        prediction.provisional(),
                        hours));
    }
}
