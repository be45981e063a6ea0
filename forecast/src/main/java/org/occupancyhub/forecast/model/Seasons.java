package org.occupancyhub.forecast.model;

import java.util.HashMap;
import java.util.Map;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SiteRules;

/**
 * How full the seasons of a site are against each other: the mean of all that was counted in each, brought towards the mean
 * of all seasons as if {@value #IMAGINED_HOURS} further hours had been like that.
 */
final class Seasons {

    private static final double IMAGINED_HOURS = 72;
    /** Season of the hours that are in none. */
    private static final String NONE = "";

    private final SiteRules rules;
    private final Map<String, Double> levels;
    private final double now;

    private Seasons(SiteRules rules, Map<String, Double> levels, double now) {
        this.rules = rules;
        this.levels = levels;
        this.now = now;
    }

    static Seasons of(SitePast site, int origin) {
        HourlySeries past = site.series();
        Map<String, double[]> sums = new HashMap<>();
        double all = 0;
        double hours = 0;
        for (int hour = past.first(); hour < past.end(); hour++) {
            if (past.has(hour)) {
                double[] sum = sums.computeIfAbsent(name(site.rules(), hour), season -> new double[2]);
                sum[0] += past.at(hour);
                sum[1]++;
                all += past.at(hour);
                hours++;
            }
        }
        Map<String, Double> levels = new HashMap<>();
        if (sums.size() > 1 && all > 0) {
            double mean = all / hours;
            sums.forEach((season, sum) ->
                    levels.put(season, (sum[0] + IMAGINED_HOURS * mean) / (sum[1] + IMAGINED_HOURS) / mean));
        }
        return new Seasons(site.rules(), levels, levels.getOrDefault(name(site.rules(), origin - 1), 1.0));
    }

    /** How full the season of a local hour is against that of the hour before the origin; 1 where nothing is known. */
    double factor(int hour) {
        return levels.isEmpty() ? 1 : levels.getOrDefault(name(rules, hour), 1.0) / now;
    }

    private static String name(SiteRules rules, int hour) {
        String season = rules.season(hour);
        return season == null ? NONE : season;
    }
}
