package org.occupancyhub.forecast.model;

import java.util.Arrays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SiteRules;

/**
 * What is usual at this hour of the week, times how full it has lately been:
 * {@code f(origin + i) = profile(hour of week) x level(i)}; see {@link WeekProfile} (half-life 2.5 weeks) and
 * {@link RecentLevel}. Holidays take the hours of a Sunday, times {@link HolidayFactor}. What must not teach is kept out
 * by {@link TeachingHours}; where that leaves nothing, everything teaches.
 */
final class ProfileLevel implements PointForecaster {

    static final String NAME = "profile-level";

    /** Older hours weigh under one part in eighty. */
    static final int WEEKS = 16;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double[] predict(SitePast site, int origin, int hours) {
        HourlySeries past = site.series();
        SiteRules rules = site.rules();
        double[] predicted = new double[hours];
        if (past.isEmpty()) {
            Arrays.fill(predicted, Double.NaN);
            return predicted;
        }
        int last = Math.min(origin, past.end());
        int from = Math.max(past.first(), last - WEEKS * LocalHour.WEEK);
        TeachingHours teaching = TeachingHours.of(past, from, origin, rules, WeekProfile::plain);
        double[] profile = WeekProfile.levelled(teaching);
        if (Double.isNaN(profile[0])) {
            return SeasonalMean.ofAll().predict(site, origin, hours);
        }
        RecentLevel level = RecentLevel.of(teaching, profile);
        double holiday = HolidayFactor.of(past, from, origin, rules, profile);
        for (int ahead = 0; ahead < hours; ahead++) {
            int hour = origin + ahead;
            double usual = rules.isHoliday(hour)
                    ? holiday * profile[HolidayFactor.likeCell(hour)]
                    : profile[LocalHour.ofWeek(hour)];
            predicted[ahead] = usual * level.at(ahead);
        }
        return predicted;
    }
}
