package org.occupancyhub.forecast.model;

import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;

/**
 * A central 80 % interval from how far forecasts of the same kind were off before: the forecast is made again as of the
 * same time on each of the last {@value #DAYS} days, each from what was known then, and its errors
 * {@code (y - f) / sqrt(f + 1)} up to the origin are kept (counts scatter about like the root of their mean). The interval
 * is {@code f + q sqrt(f + 1)} with their weighted 10 % and 90 % quantiles (split conformal prediction on normalised
 * residuals, Papadopoulos and others 2002), apart for the first day, the next two and the rest, newer errors counting
 * more (half-life {@value #HALF_LIFE_DAYS} days; Barber and others 2023).
 */
final class ErrorBand {

    /** The forecast to judge, made from what was known before its origin: a week or more. */
    @FunctionalInterface
    interface Forecast {
        double[] from(int origin);
    }

    static final int DAYS = 42;
    static final double HALF_LIFE_DAYS = 14;

    /** Where horizon groups end, in hours after the origin; the last one has no end. */
    private static final int[] GROUP_ENDS = {LocalHour.DAY, 3 * LocalHour.DAY, LocalHour.WEEK};
    /** A forecast from less than this teaches nothing about its errors. */
    private static final int LEAST_HISTORY = LocalHour.WEEK;

    private static final int LEAST_ERRORS = 24;

    private final List<Scatter> groups;

    private ErrorBand(List<Scatter> groups) {
        this.groups = groups;
    }

    static ErrorBand of(SitePast site, int origin, Forecast forecast) {
        HourlySeries past = site.series();
        List<List<PastError>> errors = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int days = 1; days <= DAYS; days++) {
            int earlier = origin - days * LocalHour.DAY;
            if (earlier - past.first() < LEAST_HISTORY) {
                break;
            }
            int hours = Math.min(LocalHour.WEEK, days * LocalHour.DAY);
            double[] predicted = forecast.from(earlier);
            for (int ahead = 0; ahead < hours; ahead++) {
                double counted = past.at(earlier + ahead);
                if (!Double.isNaN(counted)) {
                    double error = (counted - predicted[ahead]) / scale(predicted[ahead]);
                    double age = (origin - earlier - ahead) / (double) LocalHour.DAY;
                    errors.get(group(ahead)).add(new PastError(error, Math.pow(0.5, age / HALF_LIFE_DAYS)));
                }
            }
        }
        return new ErrorBand(errors.stream().map(ErrorBand::scatter).toList());
    }

    /** How counts scatter around what is forecast for so many hours after the origin. */
    Scatter scatter(int ahead) {
        return groups.get(group(ahead));
    }

    private static double scale(double predicted) {
        return Math.sqrt(predicted + 1);
    }

    private static int group(int ahead) {
        int group = 0;
        while (group < GROUP_ENDS.length - 1 && ahead >= GROUP_ENDS[group]) {
            group++;
        }
        return group;
    }

    private static Scatter scatter(List<PastError> errors) {
        return errors.size() < LEAST_ERRORS
                ? Scatter.UNKNOWN
                : Scatter.of(
                        errors.stream().mapToDouble(PastError::error).toArray(),
                        errors.stream().mapToDouble(PastError::weight).toArray());
    }

    private record PastError(double error, double weight) {}
}
