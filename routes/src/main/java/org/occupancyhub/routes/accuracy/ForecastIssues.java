package org.occupancyhub.routes.accuracy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.accuracy.IssuedForecasts;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.models.sql.Lock;
import org.occupancyhub.models.sql.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is served, once a site and hour, by whichever hub comes first. */
public final class ForecastIssues {

    private static final Logger LOG = LoggerFactory.getLogger(ForecastIssues.class);

    /** The last readings of the hour before are given so long to arrive. */
    private static final Duration SETTLED = Duration.ofSeconds(20);
    /** Later than that, a forecast may know what it says. */
    private static final Duration TOO_LATE = Duration.ofMinutes(5);

    private final Sites sites;
    private final Forecasts forecasts;
    private final IssuedForecasts issued;
    private final Transactions transactions;
    private final Clock clock;
    private final Set<SiteId> failing = ConcurrentHashMap.newKeySet();
    private volatile Instant done = Instant.MIN;

    /** @param forecasts those of the full hour: a reading at its very start must not be known to them */
    public ForecastIssues(
            Sites sites, Forecasts forecasts, IssuedForecasts issued, Transactions transactions, Clock clock) {
        this.sites = sites;
        this.forecasts = forecasts;
        this.issued = issued;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does what is due; asked often, it mostly has nothing to do. */
    public void issue() {
        Instant now = clock.instant();
        Instant origin = now.truncatedTo(ChronoUnit.HOURS);
        if (done.equals(origin) || now.isBefore(origin.plus(SETTLED))) {
            return;
        }
        transactions.ifFree(Lock.ISSUES, () -> {
            boolean complete = true;
            List<SiteId> late = new ArrayList<>();
            for (Site site : sites.all()) {
                complete &= isDone(site, origin, late);
            }
            if (!late.isEmpty()) {
                LOG.info(
                        "The forecasts from {} on are not kept for {} sites ({}{}): they were made too late to know nothing"
                                + " of what they say, as after a start within the hour",
                        origin,
                        late.size(),
                        late.get(0),
                        late.size() == 1 ? "" : ", …");
            }
            issued.over(origin);
            if (complete || isTooLate(origin, clock.instant())) {
                done = origin;
            }
            return complete;
        });
    }

    /** A site that cannot be forecast keeps nothing from the others. */
    private boolean isDone(Site site, Instant origin, List<SiteId> late) {
        try {
            return issue(site, origin, late);
        } catch (RuntimeException e) {
            if (failing.add(site.id())) {
                LOG.warn("The forecast of {} from {} on could not be kept; it is tried again", site.id(), origin, e);
            }
            return false;
        }
    }

    /**
     * @param late takes the site if it is too late for it
     * @return whether nothing is left to do for the site in this hour
     */
    private boolean issue(Site site, Instant origin, List<SiteId> late) {
        if (issued.isIssued(site.id(), origin)) {
            failing.remove(site.id());
            return true;
        }
        SiteForecast forecast = forecasts.forecast(site, origin);
        Instant now = clock.instant();
        if (isTooLate(origin, now)) {
            late.add(site.id());
            return false;
        }
        if (!forecast.origin().equals(origin)) {
            return false; // the one of the hour before is served until a new one is made
        }
        issued.keep(Kept.of(site, forecast, now));
        return true;
    }

    private static boolean isTooLate(Instant origin, Instant now) {
        return !now.isBefore(origin.plus(TOO_LATE));
    }
}
