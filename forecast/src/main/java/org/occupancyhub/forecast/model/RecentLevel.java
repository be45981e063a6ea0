package org.occupancyhub.forecast.model;

import org.occupancyhub.forecast.series.LocalHour;

/**
 * How full it has lately been against the profile: {@code (24 h ratio)^0.6 x (72 h ratio)^0.3}, where a ratio is the sum
 * of the counts over the sum of the profile at the same hours. The exponents sum to less than 1, which draws the level a
 * little back towards that of the last weeks. One odd day moves it by at most {@value #ODDEST_DAY} against the three.
 *
 * <p>The newest two hours add a correction that is gone after a few: {@code ratio^(0.7 x 0.6^ahead)}.
 */
final class RecentLevel {

    private static final double DAY_POWER = 0.6;
    private static final double DAYS_POWER = 0.3;
    private static final int DAYS = 3;
    private static final double ODDEST_DAY = 1.35;
    private static final double MOST = 5;
    /** People added to both sides of a ratio, so that a nearly empty stretch says little. */
    private static final double CALM = 2;

    private static final int NEWEST_HOURS = 2;
    private static final double NEWEST_CALM = 5;
    private static final double NEWEST_POWER = 0.7;
    private static final double NEWEST_FADE = 0.6;
    private static final double MOST_NEWEST = 2.5;

    /** What stands in for the newest days where they teach nothing. */
    private static final int REACH = 14 * LocalHour.DAY;

    private final double level;
    private final double newest;

    private RecentLevel(double level, double newest) {
        this.level = level;
        this.newest = newest;
    }

    static RecentLevel of(TeachingHours hours, double[] profile) {
        double weeks = ratio(hours, profile, REACH, 1);
        double days = ratio(hours, profile, DAYS * LocalHour.DAY, weeks);
        double day = ratio(hours, profile, LocalHour.DAY, days);
        day = Math.max(days / ODDEST_DAY, Math.min(days * ODDEST_DAY, day));
        double level = Math.pow(day, DAY_POWER) * Math.pow(days, DAYS_POWER);
        return new RecentLevel(level, newest(hours, profile, level));
    }

    /** The factor on the profile for the hour that lies {@code ahead} hours after the origin. */
    double at(int ahead) {
        return level * Math.pow(newest, NEWEST_POWER * Math.pow(NEWEST_FADE, ahead));
    }

    /** Counted over usual in the newest {@code span} hours; {@code otherwise} where those teach nothing. */
    private static double ratio(TeachingHours hours, double[] profile, int span, double otherwise) {
        double counted = 0;
        double usual = 0;
        for (int i = Math.max(0, hours.size() - span); i < hours.size(); i++) {
            if (!Double.isNaN(hours.value(i))) {
                counted += hours.value(i);
                usual += profile[hours.cell(i)];
            }
        }
        if (!(usual > 0)) {
            return otherwise;
        }
        return Math.max(1 / MOST, Math.min(MOST, (counted + CALM) / (usual + CALM)));
    }

    private static double newest(TeachingHours hours, double[] profile, double level) {
        double counted = NEWEST_CALM;
        double expected = NEWEST_CALM;
        for (int i = Math.max(0, hours.size() - NEWEST_HOURS); i < hours.size(); i++) {
            if (!Double.isNaN(hours.value(i))) {
                counted += hours.value(i);
                expected += level * profile[hours.cell(i)];
            }
        }
        return Math.max(1 / MOST_NEWEST, Math.min(MOST_NEWEST, counted / expected));
    }
}
