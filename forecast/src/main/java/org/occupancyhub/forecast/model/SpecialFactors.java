package org.occupancyhub.forecast.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SiteRules;

/**
 * What special days are like: a public holiday like a Sunday, an event like the ordinary day, each times the factor that its
 * predecessors had. Not for several threads at once.
 */
final class SpecialFactors {

    /** Holidays are exactly like Sundays, events like any day. */
    static final SpecialFactors NONE = new SpecialFactors(SiteRules.UNKNOWN, event -> 1);

    private static final int SUNDAY = 6 * LocalHour.DAY;
    /** Stands for public holidays among the names of events. */
    private static final String HOLIDAY = null;

    private final SiteRules rules;
    private final ToDoubleFunction<String> factors;
    private final Map<String, Double> known = new HashMap<>();

    /** @param factors for the name of an event, or null for public holidays; asked once for each */
    SpecialFactors(SiteRules rules, ToDoubleFunction<String> factors) {
        this.rules = rules;
        this.factors = factors;
    }

    /** What is usual in a local hour, given the shape of a week. */
    double usual(double[] shape, int hour) {
        String event = rules.event(hour);
        if (event != null) {
            return factor(event) * shape[LocalHour.ofWeek(hour)];
        }
        return rules.isHoliday(hour) ? factor(HOLIDAY) * shape[likeCell(hour)] : shape[LocalHour.ofWeek(hour)];
    }

    /** The hour of a Sunday that a holiday's hour resembles. */
    static int likeCell(int hour) {
        return SUNDAY + Math.floorMod(hour, LocalHour.DAY);
    }

    private double factor(String event) {
        Double there = known.get(event);
        if (there == null) {
            there = factors.applyAsDouble(event);
            known.put(event, there);
        }
        return there;
    }
}
