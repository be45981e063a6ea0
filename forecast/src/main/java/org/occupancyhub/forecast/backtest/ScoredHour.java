package org.occupancyhub.forecast.backtest;

import org.occupancyhub.forecast.model.ExpectedCount;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;

/**
 * One hour that was predicted and counted.
 *
 * @param ahead 0 is the hour that begins at the origin
 * @param week see {@link WeeklyErrors.SiteWeek}
 * @param naive what "as a week ago" says, from the newest whole number of weeks that was counted before the origin;
 *     {@code NaN} where none was
 */
record ScoredHour(int ahead, int week, double counted, double naive, ExpectedCount expected) {

    /** @param site with what was counted later */
    static ScoredHour of(SitePast site, int origin, int ahead, ExpectedCount expected) {
        int hour = origin + ahead;
        int earlier = hour - LocalHour.WEEK;
        while (earlier >= site.series().first()
                && (earlier >= origin || !site.series().has(earlier))) {
            earlier -= LocalHour.WEEK;
        }
        return new ScoredHour(
                ahead,
                LocalHour.week(hour),
                site.series().at(hour),
                site.series().at(earlier),
                expected);
    }

    boolean isCounted() {
        return !Double.isNaN(counted);
    }
}
