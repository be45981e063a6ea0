package org.occupancyhub.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.occupancyhub.forecast.model.Forecaster;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.models.site.Site;

/**
 * The pasts of all sites, which lend each other what they have in common, and the forecaster over them. What others were
 * like changes slowly, so it is read again rarely.
 */
final class LivePool {

    private static final Duration OLD = Duration.ofHours(6);
    /** After other sites came or went, so long. */
    private static final Duration STALE = Duration.ofMinutes(5);

    private final SitePasts pasts;
    private final Duration reach;
    private volatile Read last;

    LivePool(SitePasts pasts, Duration reach) {
        this.pasts = pasts;
        this.reach = reach;
    }

    private record Read(SitePool pool, List<String> sites, Instant at, ServedMethod served, Forecaster forecaster) {}

    /** The method that the forecaster is of; the one that is to serve where none was made yet. */
    ServedMethod served(ServedMethod wanted) {
        Read read = last;
        return read == null ? wanted : read.served();
    }

    /** Over all sites; over none before they were read first. */
    Forecaster forecaster(ServedMethod served) {
        Read read = last;
        return read == null || read.served() != served ? served.over().apply(SitePool.EMPTY) : read.forecaster();
    }

    SitePool pool() {
        Read read = last;
        return read == null ? SitePool.EMPTY : read.pool();
    }

    boolean isDue(ServedMethod served, List<Site> sites, Instant now) {
        Read read = last;
        if (read == null || read.served() != served) {
            return true;
        }
        Duration age = Duration.between(read.at(), now);
        return age.compareTo(OLD) >= 0
                || (age.compareTo(STALE) >= 0 && !read.sites().equals(names(sites)));
    }

    void read(ServedMethod served, List<Site> sites, Instant now) {
        Read read = last;
        boolean fresh = read != null && Duration.between(read.at(), now).compareTo(STALE) < 0;
        SitePool pool = fresh ? read.pool() : pool(sites, now.truncatedTo(ChronoUnit.HOURS));
        last = new Read(
                pool,
                fresh ? read.sites() : names(sites),
                fresh ? read.at() : now,
                served,
                served.over().apply(pool));
    }

    private SitePool pool(List<Site> sites, Instant until) {
        return new SitePool(sites.stream()
                .map(site -> pasts.before(site, until, reach))
                .filter((SitePast past) -> !past.series().isEmpty())
                .toList());
    }

    private static List<String> names(List<Site> sites) {
        return sites.stream().map(site -> site.id().value()).toList();
    }
}
