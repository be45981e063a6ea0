package org.occupancyhub.forecast.live;

import java.time.ZoneOffset;
import java.util.List;
import org.occupancyhub.forecast.model.ExpectedCount;
import org.occupancyhub.forecast.model.FittedMethod;
import org.occupancyhub.forecast.model.Prediction;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;

/** A forecast of an invented site, made before a method serves: an engine that is missing shows here, not to who asks. */
final class Trial {

    private static final int WEEKS = 5;
    private static final int FIRST = 57 * 366 * LocalHour.DAY;

    private final SitePast site = invented();

    private static SitePast invented() {
        double[] counts = new double[WEEKS * LocalHour.WEEK];
        for (int hour = 0; hour < counts.length; hour++) {
            counts[hour] = 20 + 15 * Math.sin(2 * Math.PI * hour / LocalHour.DAY) + hour % 5;
        }
        return new SitePast("trial", ZoneOffset.UTC, HourlySeries.of(FIRST, counts), SiteRules.UNKNOWN);
    }

    /** @throws IllegalStateException if it forecasts no numbers */
    void run(FittedMethod method) {
        Prediction prediction = method.over(new SitePool(List.of(site)))
                .forecast(site, site.series().end(), LocalHour.DAY);
        if (prediction.isEmpty()
                || !prediction.hours().stream()
                        .mapToDouble(ExpectedCount::predicted)
                        .allMatch(Double::isFinite)) {
            throw new IllegalStateException("it forecasts no numbers");
        }
    }
}
