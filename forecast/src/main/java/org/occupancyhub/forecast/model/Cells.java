package org.occupancyhub.forecast.model;

import org.occupancyhub.forecast.series.LocalHour;

/**
 * Weighted means by hour of the week. A cell without any value borrows: from the same hour of like days (Monday to
 * Friday, or the weekend), then of any day, then from the mean of all.
 */
final class Cells {

    private static final int WEEKDAYS = 5;
    private static final int DAYS = 7;

    private final double[] sums = new double[LocalHour.WEEK];
    private final double[] weights = new double[LocalHour.WEEK];

    void add(int hour, double value, double weight) {
        int cell = LocalHour.ofWeek(hour);
        sums[cell] += value;
        weights[cell] += weight;
    }

    double weight(int cell) {
        return weights[cell];
    }

    /** One value for each hour of the week; {@code NaN} throughout where nothing was added. */
    double[] means() {
        double[] means = new double[LocalHour.WEEK];
        for (int cell = 0; cell < LocalHour.WEEK; cell++) {
            means[cell] = mean(cell);
        }
        return means;
    }

    private double mean(int cell) {
        if (weights[cell] > 0) {
            return sums[cell] / weights[cell];
        }
        int hour = cell % LocalHour.DAY;
        boolean weekday = cell < WEEKDAYS * LocalHour.DAY;
        double like = weekday ? meanOfDays(hour, 0, WEEKDAYS) : meanOfDays(hour, WEEKDAYS, DAYS);
        if (!Double.isNaN(like)) {
            return like;
        }
        double any = meanOfDays(hour, 0, DAYS);
        return Double.isNaN(any) ? meanOfAll() : any;
    }

    private double meanOfDays(int hour, int from, int to) {
        double sum = 0;
        double weight = 0;
        for (int day = from; day < to; day++) {
            sum += sums[day * LocalHour.DAY + hour];
            weight += weights[day * LocalHour.DAY + hour];
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    private double meanOfAll() {
        double sum = 0;
        double weight = 0;
        for (int cell = 0; cell < LocalHour.WEEK; cell++) {
            sum += sums[cell];
            weight += weights[cell];
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }
}
