package org.occupancyhub.forecast.model;

import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SiteRules;

/**
 * How full a public holiday is against a Sunday, which it resembles: the mean over the holidays seen so far, and one
 * imagined holiday that was just like a Sunday.
 */
final class HolidayFactor {

    private static final int SUNDAY = 6 * LocalHour.DAY;

    private HolidayFactor() {}

    static double of(HourlySeries past, int from, int origin, SiteRules rules, double[] profile) {
        double ratios = 1;
        int days = 1;
        // Only holidays that are over: the first hours of a night are no measure of a day.
        int last = origin - LocalHour.DAY;
        for (int midnight = LocalHour.day(from) * LocalHour.DAY; midnight <= last; midnight += LocalHour.DAY) {
            double ratio = rules.isHoliday(midnight) ? ratio(past, midnight, profile) : Double.NaN;
            if (!Double.isNaN(ratio)) {
                ratios += ratio;
                days++;
            }
        }
        return ratios / days;
    }

    /** The hour of a Sunday that a holiday's hour resembles. */
    static int likeCell(int hour) {
        return SUNDAY + Math.floorMod(hour, LocalHour.DAY);
    }

    private static double ratio(HourlySeries past, int midnight, double[] profile) {
        double counted = 0;
        double usual = 0;
        for (int hour = midnight; hour < midnight + LocalHour.DAY; hour++) {
            if (past.has(hour)) {
                counted += past.at(hour);
                usual += profile[likeCell(hour)];
            }
        }
        return usual > 0 ? counted / usual : Double.NaN;
    }
}
