package org.occupancyhub.forecast.backtest;

import java.util.List;

/**
 * The errors of a range of horizons, by site and week: what two methods are compared by.
 *
 * @param firstHorizon 1 is the hour that begins at the origin
 * @param lastHorizon inclusive
 */
public record WeeklyErrors(int firstHorizon, int lastHorizon, List<SiteWeek> weeks) {

    public WeeklyErrors {
        weeks = List.copyOf(weeks);
    }

    /**
     * One site in one week of targets.
     *
     * @param week whole weeks, Monday to Sunday on the site's clock, since that of 1970-01-01
     * @param n hours scored
     * @param scaled sum of their absolute errors over the scale of the site's MASE; {@code NaN} where it has none
     */
    public record SiteWeek(String site, int week, long n, double scaled) {}
}
