package org.occupancyhub.forecast.model;

import java.util.Arrays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;

/**
 * As it was one period ago: {@code f(t) = y(t - m k)} with the smallest whole {@code k} for which that hour lies before
 * the origin and was counted (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 5.2). Where no such hour
 * was ever counted, the mean by hour of the week.
 */
final class SeasonalNaive implements PointForecaster {

    static final String WEEK = "seasonal-naive";
    static final String DAY = "seasonal-naive-day";

    private final String name;
    private final int period;
    private final PointForecaster otherwise = SeasonalMean.ofAll();

    /** @param period hours after which it repeats */
    private SeasonalNaive(String name, int period) {
        this.name = name;
        this.period = period;
    }

    static SeasonalNaive week() {
        return new SeasonalNaive(WEEK, LocalHour.WEEK);
    }

    static SeasonalNaive day() {
        return new SeasonalNaive(DAY, LocalHour.DAY);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] predict(SitePast site, int origin, int hours) {
        HourlySeries past = site.series();
        double[] predicted = new double[hours];
        Arrays.setAll(predicted, ahead -> newest(past, origin + ahead));
        if (Arrays.stream(predicted).anyMatch(Double::isNaN)) {
            double[] means = otherwise.predict(site, origin, hours);
            Arrays.setAll(predicted, ahead -> Double.isNaN(predicted[ahead]) ? means[ahead] : predicted[ahead]);
        }
        return predicted;
    }

    private double newest(HourlySeries past, int hour) {
        for (int before = hour - period; before >= past.first(); before -= period) {
            if (past.has(before)) {
                return past.at(before);
            }
        }
        return Double.NaN;
    }
}
