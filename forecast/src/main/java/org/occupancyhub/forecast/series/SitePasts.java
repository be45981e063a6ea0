package org.occupancyhub.forecast.series;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.site.Site;

/** Sites as forecasters see them, from the hourly mart: the same for training and for serving. */
public final class SitePasts {

    private final History history;
    private final Holidays holidays;

    public SitePasts(History history, Holidays holidays) {
        this.history = history;
        this.holidays = holidays;
    }

    /** What is known of a site at {@code until}, the start of an hour, reaching so far back. */
    public SitePast before(Site site, Instant until, Duration reach) {
        ZoneId zone = site.timeZone();
        HourlySeries series = HourlySeries.ofRows(history.hours(site.id(), until.minus(reach), until), zone);
        return new SitePast(site.id().value(), zone, series, rules(site));
    }

    /** What is known ahead of a site. */
    public SiteRules rules(Site site) {
        return SiteRules.of(site, holidays);
    }
}
