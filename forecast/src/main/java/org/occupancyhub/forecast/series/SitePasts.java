package org.occupancyhub.forecast.series;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.memory.BoundedMap;
import org.occupancyhub.models.site.Site;

/** Sites as forecasters see them, from the hourly mart: the same for training and for serving. */
public final class SitePasts {

    private static final long WEEK_SECONDS = Duration.ofDays(7).toSeconds();
    private static final int MAX_SITES = 1000;

    private final History history;
    private final Holidays holidays;
    private final BoundedMap<SiteId, Known> known = new BoundedMap<>(MAX_SITES);

    private record Known(Site site, SiteRules rules) {}

    public SitePasts(History history, Holidays holidays) {
        this.history = history;
        this.holidays = holidays;
    }

    /**
     * What is known of a site at {@code until}, the start of an hour. It reaches at least so far back, and begins with a
     * week: what forecasters remember of a past holds as long as that begins with the same hour.
     */
    public SitePast before(Site site, Instant until, Duration reach) {
        ZoneId zone = site.timeZone();
        long from = until.minus(reach).getEpochSecond();
        Instant week = Instant.ofEpochSecond(from - Math.floorMod(from, WEEK_SECONDS));
        HourlySeries series = HourlySeries.ofRows(history.hours(site.id(), week, until), zone);
        return new SitePast(site.id().value(), zone, series, rules(site));
    }

    /** What is known ahead of a site; the same object as long as the site is the same. */
    public SiteRules rules(Site site) {
        return known.compute(
                        site.id(),
                        old -> old != null && old.site().equals(site)
                                ? old
                                : new Known(site, SiteRules.of(site, holidays)))
                .rules();
    }
}
