package org.occupancyhub.forecast.model;

import org.occupancyhub.forecast.series.LocalHour;

/**
 * How full it has lately been against the shape, as factors for the hours to come.
 *
 * <p>Of the whole day {@code (24 h ratio)^a x (72 h ratio)^b}, of the hours around the same time of day
 * {@code (1 day ratio)^c x (3 days ratio)^d x (7 days ratio)^e}, each ratio counted over usual. The exponents are larger for
 * the first day than for later ones, between which they fade with {@value #FADE_HOURS} hours: a level comes back. One odd
 * day moves the level by at most {@value #ODDEST_DAY} against three. The newest two hours add a correction that is gone
 * after a few: {@code ratio^(0.7 x 0.6^ahead)}.
 */
final class Level {

    private static final double FADE_HOURS = 40;
    private static final double DAY_NEAR = 0.7;
    private static final double DAY_FAR = 0.3;
    private static final double DAYS_NEAR = 0.3;
    private static final double DAYS_FAR = 0.4;
    private static final int DAYS = 3;
    private static final double ODDEST_DAY = 1.5;
    private static final int REACH = 14 * LocalHour.DAY;

    /** Of the same time of day: so many days, and the exponents near and far. */
    private static final int[] TIME_DAYS = {1, 3, 7};

    private static final double[] TIME_NEAR = {0.15, 0.3, 0.4};
    private static final double[] TIME_FAR = {0.1, 0.2, 0.3};
    private static final int TIME_AROUND = 2;
    private static final double MOST_OF_TIME = 2.5;

    private static final int NEWEST_HOURS = 2;
    private static final double NEWEST_CALM = 5;
    private static final double NEWEST_POWER = 0.7;
    private static final double NEWEST_FADE = 0.6;
    private static final double CALM = 2;

    final double day;
    final double days;
    final double week;
    final double weeks;
    /** Logarithm of counted over expected at the same time of day, by how many days and the hour of the day. */
    final double[][] timeOfDay = new double[TIME_DAYS.length][LocalHour.DAY];

    private final int origin;
    private final double newest;

    private Level(TeachingHours hours, double[] shape, Seasons seasons, PastSums sums, int origin) {
        this.origin = origin;
        weeks = sums.newest(REACH, 1);
        week = sums.newest(LocalHour.WEEK, weeks);
        days = sums.newest(DAYS * LocalHour.DAY, week);
        day = Math.max(days / ODDEST_DAY, Math.min(days * ODDEST_DAY, sums.newest(LocalHour.DAY, days)));
        double[] levels = {day, days, week};
        for (int k = 0; k < TIME_DAYS.length; k++) {
            for (int hour = 0; hour < LocalHour.DAY; hour++) {
                timeOfDay[k][hour] = timeOfDay(hours, shape, seasons, TIME_DAYS[k], hour, levels[k]);
            }
        }
        newest = newest(hours, shape, seasons);
    }

    static Level of(TeachingHours hours, double[] shape, Seasons seasons, PastSums sums, int origin) {
        return new Level(hours, shape, seasons, sums, origin);
    }

    /** The factor on the shape for the hour that lies {@code ahead} hours after the origin. */
    double at(int ahead) {
        double near = Math.exp(-ahead / FADE_HOURS);
        int hour = Math.floorMod(origin + ahead, LocalHour.DAY);
        double log = mixed(DAY_NEAR, DAY_FAR, near) * Math.log(day)
                + mixed(DAYS_NEAR, DAYS_FAR, near) * Math.log(days)
                + NEWEST_POWER * Math.pow(NEWEST_FADE, ahead) * Math.log(newest);
        for (int k = 0; k < TIME_DAYS.length; k++) {
            log += mixed(TIME_NEAR[k], TIME_FAR[k], near) * timeOfDay[k][hour];
        }
        return Math.exp(log);
    }

    private static double mixed(double near, double far, double share) {
        return far + (near - far) * share;
    }

    private double timeOfDay(TeachingHours hours, double[] shape, Seasons seasons, int span, int hour, double level) {
        double counted = CALM;
        double expected = CALM;
        int newestAlike = origin - 1 - Math.floorMod(origin - 1 - hour, LocalHour.DAY);
        for (int back = 0; back < span; back++) {
            int middle = newestAlike - back * LocalHour.DAY - hours.from();
            for (int i = Math.max(0, middle - TIME_AROUND);
                    i <= Math.min(hours.size() - 1, middle + TIME_AROUND);
                    i++) {
                if (!Double.isNaN(hours.value(i))) {
                    counted += hours.value(i);
                    expected += level * shape[hours.cell(i)] * seasons.factor(hours.from() + i);
                }
            }
        }
        return Math.log(Math.max(1 / MOST_OF_TIME, Math.min(MOST_OF_TIME, counted / expected)));
    }

    private double newest(TeachingHours hours, double[] shape, Seasons seasons) {
        double level = Math.pow(day, DAY_NEAR) * Math.pow(days, DAYS_NEAR);
        double counted = NEWEST_CALM;
        double expected = NEWEST_CALM;
        for (int i = Math.max(0, hours.size() - NEWEST_HOURS); i < hours.size(); i++) {
            if (!Double.isNaN(hours.value(i))) {
                counted += hours.value(i);
                expected += level * shape[hours.cell(i)] * seasons.factor(hours.from() + i);
            }
        }
        return Math.max(1 / MOST_OF_TIME, Math.min(MOST_OF_TIME, counted / expected));
    }
}
