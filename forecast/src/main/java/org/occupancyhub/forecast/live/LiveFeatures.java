package org.occupancyhub.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.occupancyhub.forecast.model.FeatureTable;
import org.occupancyhub.forecast.model.Features;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.site.Site;

/**
 * What the trees are told of a site now: made by the same code, and of the same pasts, as what is served. Made once an hour
 * and site, however many ask.
 */
public final class LiveFeatures implements AutoCloseable {

    private static final int MAX_SITES = 100;

    private final SitePasts pasts;
    private final Duration reach;
    private final LiveForecasts forecasts;
    private final SiteCache<FeatureTable> tables = new SiteCache<>(MAX_SITES);
    private final Runnable unsubscribe;

    public LiveFeatures(SitePasts pasts, Duration reach, LiveForecasts forecasts, SiteChanges changes) {
        this.pasts = pasts;
        this.reach = reach;
        this.forecasts = forecasts;
        this.unsubscribe = changes.subscribe(tables::changed);
    }

    /**
     * At the start of the hour that contains {@code now}.
     *
     * @param ahead hours after that, 0..167
     * @return by name, {@code NaN} where one is not known; empty where nothing is known of the site yet
     */
    public Map<String, Double> at(Site site, Instant now, int ahead) {
        Instant origin = now.truncatedTo(ChronoUnit.HOURS);
        return tables.get(
                        site,
                        origin,
                        () -> Features.of(
                                forecasts.pool(),
                                pasts.before(site, origin, reach),
                                LocalHour.of(origin, site.timeZone())))
                .at(ahead);
    }

    @Override
    public void close() {
        unsubscribe.run();
    }
}
