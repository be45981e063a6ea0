package org.occupancyhub.forecast.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SiteRules;

/**
 * How full single special days were: counted over what was to be expected, as of the midnight before, of an ordinary day (an
 * event) or of a Sunday (a holiday). Each is made once of what was counted up to its end, and found again only for the
 * same counts and rules. Safe for several threads.
 */
final class DayRatios {

    private static final int MOST = 20_000;
    /** People below which a day's expectation says nothing. */
    private static final double LEAST = 1;

    private final Map<Key, Double> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > MOST;
        }
    });

    /**
     * @param midnight the start of a day that was over before what is forecast begins
     * @param event of its hours; null for those of the public holiday
     * @return {@code NaN} where nothing was counted or expected
     */
    double of(SitePast site, int midnight, String event) {
        SitePast known = site.before(midnight + LocalHour.DAY);
        Key key = new Key(site.name(), site.rules(), known.series().fingerprint(), midnight, event);
        Double there = kept.get(key);
        if (there == null) {
            there = ratio(known, midnight, event);
            kept.put(key, there);
        }
        return there;
    }

    private static double ratio(SitePast known, int midnight, String event) {
        SitePast before = known.before(midnight);
        if (before.series().isEmpty()) {
            return Double.NaN;
        }
        Standing standing = Standing.of(before, midnight, null, SpecialFactors.NONE);
        if (standing.isEmpty()) {
            return Double.NaN;
        }
        double counted = 0;
        double expected = 0;
        for (int ahead = 0; ahead < LocalHour.DAY; ahead++) {
            int hour = midnight + ahead;
            boolean belongs = event == null || event.equals(known.rules().event(hour));
            if (belongs && known.series().has(hour)) {
                int cell = event == null ? SpecialFactors.likeCell(hour) : LocalHour.ofWeek(hour);
                counted += known.series().at(hour);
                expected += standing.shape[cell] * standing.seasons.factor(hour) * standing.level.at(ahead);
            }
        }
        return expected >= LEAST ? counted / expected : Double.NaN;
    }

    private record Key(String site, SiteRules rules, long counted, int midnight, String event) {}
}
