package org.occupancyhub.forecast.live;

import java.util.function.Function;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.Forecaster;
import org.occupancyhub.forecast.series.SitePool;

/**
 * What makes the forecasts that are served. The same one is the same object, so that a change is seen at once.
 *
 * @param version of the registry; null where it is none of its versions
 * @param fallback whether it serves in place of a champion that cannot be used
 * @param over makes the forecaster, given what is known of all sites now
 */
record ServedMethod(String name, Long version, boolean fallback, Function<SitePool, Forecaster> over) {

    static ServedMethod untrained(ForecastMethod method) {
        return new ServedMethod(method.name(), null, false, method::over);
    }
}
