package org.occupancyhub.forecast.model;

import org.occupancyhub.forecast.series.LocalHour;

/**
 * The shape of a week: what is usual at each of its hours. Each hour is set against the level of the week around it, newer
 * weeks count more (half-life {@value #HALF_LIFE_WEEKS} weeks), and Monday to Thursday, which resemble each other, lean
 * towards their mean by the share of their differences that is noise. Where a site is young, its shape leans towards a lent
 * one, as if that had been seen for {@value #LENT_WEEKS} week.
 */
final class Shape {

    private static final double HALF_LIFE_WEEKS = 5;
    private static final double DECAY = Math.pow(0.5, 1 / (HALF_LIFE_WEEKS * LocalHour.WEEK));
    private static final double LENT_WEEKS = 1;

    private Shape() {}

    /**
     * People at each hour of the week; {@code NaN} throughout where nothing was counted.
     *
     * @param lent shape of other sites, its mean 1, or null
     */
    static double[] of(TeachingHours hours, Seasons seasons, double[] lent) {
        double[] first = WeekProfile.plain(hours);
        if (Double.isNaN(first[0])) {
            return first;
        }
        double[] prior = lent == null ? null : scaled(lent, hours);
        PastSums around = new PastSums(hours, prior == null ? first : prior, seasons);
        double[] sums = new double[LocalHour.WEEK];
        double[] weights = new double[LocalHour.WEEK];
        double[] levels = new double[hours.size()];
        Cells cells = new Cells();
        double weight = 1;
        for (int i = hours.size() - 1; i >= 0; i--) {
            weight *= DECAY;
            levels[i] = around.levelOfWeek(i) * seasons.factor(hours.from() + i);
            if (!Double.isNaN(hours.value(i)) && levels[i] > 0) {
                double usual = weight * levels[i];
                cells.add(hours.from() + i, weight * hours.value(i), usual);
                sums[hours.cell(i)] += weight * hours.value(i);
                weights[hours.cell(i)] += usual;
            }
        }
        double[] shape = cells.means();
        if (prior != null) {
            for (int cell = 0; cell < shape.length; cell++) {
                shape[cell] = (sums[cell] + LENT_WEEKS * prior[cell]) / (weights[cell] + LENT_WEEKS);
            }
        }
        WeekProfile.pool(
                shape, WeekProfile.noiseShare(hours, levels, DECAY, cells, shape, prior == null ? 0 : LENT_WEEKS));
        return shape;
    }

    /** A shape brought to the level that was seen. */
    private static double[] scaled(double[] lent, TeachingHours hours) {
        double counted = 0;
        double usual = 0;
        for (int i = 0; i < hours.size(); i++) {
            if (!Double.isNaN(hours.value(i))) {
                counted += hours.value(i);
                usual += lent[hours.cell(i)];
            }
        }
        double[] scaled = new double[lent.length];
        for (int cell = 0; cell < lent.length; cell++) {
            scaled[cell] = usual > 0 ? lent[cell] * counted / usual : 0;
        }
        return scaled;
    }
}
