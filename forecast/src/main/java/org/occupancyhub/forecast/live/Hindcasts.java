package org.occupancyhub.forecast.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.model.Forecaster;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.models.site.Site;

/** Forecasts as a hub that had no training yet would have served them at a past hour: of nothing that came after it. */
public final class Hindcasts {

    private final ForecastMaker maker;
    private final ServedMethod method;
    private final Forecaster forecaster;

    /** @param reach how much of the past is read for a forecast */
    public Hindcasts(SitePasts pasts, Duration reach, ForecastMethods methods, Clock clock) {
        this.maker = new ForecastMaker(pasts, reach, clock);
        this.method = ServedMethod.untrained(Champion.firstPlain(methods));
        this.forecaster = method.over().apply(SitePool.EMPTY);
    }

    /** @param origin the start of an hour */
    public SiteForecast at(Site site, Instant origin) {
        return maker.make(site, origin, method, forecaster, 0, null).from(origin);
    }
}
