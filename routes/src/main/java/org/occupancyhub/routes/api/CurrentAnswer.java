package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;

/** How full a site is now, as the contract writes it. Unknown is null. */
record CurrentAnswer(
        OffsetDateTime ts,
        Long predicted,
        Integer count,
        Integer capacity,
        Double utilization,
        String level,
        String state,
        @JsonProperty("as_of") OffsetDateTime asOf,
        String site) {

    CurrentAnswer told(Roundings roundings, Site place) {
        Integer told = roundings.told(place.id(), count);
        Double share = told == null ? null : place.utilization(told.doubleValue());
        return new CurrentAnswer(ts, predicted, told, capacity, share, level, state, asOf, site);
    }

    static CurrentAnswer of(Occupancy now, List<HourForecast> thisHour, OffsetDateTime at) {
        ZoneId zone = now.site().timeZone();
        return new CurrentAnswer(
                at.atZoneSameInstant(zone).truncatedTo(ChronoUnit.HOURS).toOffsetDateTime(),
                thisHour.isEmpty() ? null : Math.round(thisHour.get(0).predicted()),
                now.count(),
                now.site().capacity(),
                now.utilization(),
                now.level() == null ? null : now.level().word(),
                now.state().word(),
                now.asOf() == null ? null : now.asOf().atZone(zone).toOffsetDateTime(),
                now.site().id().value());
    }
}
