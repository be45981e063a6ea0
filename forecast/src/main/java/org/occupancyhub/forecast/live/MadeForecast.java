package org.occupancyhub.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.model.ExpectedCount;
import org.occupancyhub.forecast.model.Forecaster;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.models.site.Site;

/**
 * A forecast of one site, which reaches so far that it can be served for some hours after its origin.
 *
 * @param site as it was defined then
 * @param forecaster what made it
 * @param past the fingerprint of what was known of the site
 * @param changes how many changes of the past it has seen
 * @param madeAt when it was finished
 * @param forecast from the origin on, {@value #AHEAD} hours more than anybody may ask for
 */
record MadeForecast(
        Site site,
        ServedMethod served,
        Forecaster forecaster,
        long past,
        long changes,
        Instant madeAt,
        SiteForecast forecast) {

    /** How many hours after its origin it can still be served whole. */
    static final int AHEAD = 24;

    boolean reaches(Instant hour) {
        return !hour.isBefore(forecast.origin()) && hoursSince(hour) <= AHEAD;
    }

    /** Whether it would come out the same; much that marks hours as changed changes no count. */
    boolean isOf(Site otherSite, Instant origin, Forecaster other, long otherPast) {
        return site.equals(otherSite) && forecast.origin().equals(origin) && forecaster == other && past == otherPast;
    }

    /** The same forecast, now known to hold after so many changes. */
    MadeForecast confirmed(long changesSeen, Instant at) {
        return new MadeForecast(site, served, forecaster, past, changesSeen, at, forecast);
    }

    private long hoursSince(Instant hour) {
        return Duration.between(forecast.origin(), hour).toHours();
    }

    /** What it says from a later hour on. */
    SiteForecast from(Instant hour) {
        int skipped = (int) hoursSince(hour);
        List<HourForecast> all = forecast.hours();
        int end = Math.min(skipped + Forecasts.MAX_HOURS, all.size());
        return forecast.with(all.subList(Math.min(skipped, end), end));
    }

    /** The same for a site that is defined otherwise by now: never above its capacity, nobody where it is closed. */
    SiteForecast from(Instant hour, SiteRules rules) {
        return forecast.with(from(hour).hours().stream()
                .map(one -> new HourForecast(
                        one.hour(), bounded(one.expected(), rules, LocalHour.of(one.hour(), site.timeZone()))))
                .toList());
    }

    private static ExpectedCount bounded(ExpectedCount expected, SiteRules rules, int hour) {
        return new ExpectedCount(
                rules.bound(hour, expected.predicted()),
                expected.scatter(),
                rules.bound(hour, Double.POSITIVE_INFINITY));
    }
}
