package org.occupancyhub.forecast.backtest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.occupancyhub.forecast.model.ExpectedCount;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;

/** Adds up errors of horizons 1 to a last one, site by site. */
final class ScoreKeeper {

    private final int lastHorizon;
    private final Map<String, Sums> sites = new LinkedHashMap<>();

    ScoreKeeper(int lastHorizon) {
        this.lastHorizon = lastHorizon;
    }

    /** @param scale what the MASE of the site is measured by; {@code NaN} leaves the site out of it */
    void add(String site, double scale, int ahead, double counted, ExpectedCount hour) {
        if (ahead < lastHorizon && !Double.isNaN(counted)) {
            sites.computeIfAbsent(site, name -> new Sums(scale)).add(counted, hour);
        }
    }

    Score score() {
        Sums all = new Sums(Double.NaN);
        sites.values().forEach(all::add);
        double mase = sites.values().stream()
                .filter(site -> site.scale > 0)
                .mapToDouble(site -> site.absolute / site.n / site.scale)
                .average()
                .orElse(Double.NaN);
        double n = all.n;
        return new Score(
                1,
                lastHorizon,
                all.n,
                all.absolute / n,
                Math.sqrt(all.squared / n),
                all.absolute / all.counted,
                all.signed / n,
                mase,
                all.covered / n,
                all.width / n);
    }

    /** The MAE of "as a week ago" on the hours before the first origin; {@code NaN} where no two are a week apart. */
    static double scale(HourlySeries series, int firstOrigin) {
        HourlySeries before = series.before(firstOrigin);
        double sum = 0;
        long n = 0;
        for (int hour = before.first() + LocalHour.WEEK; hour < before.end(); hour++) {
            if (before.has(hour) && before.has(hour - LocalHour.WEEK)) {
                sum += Math.abs(before.at(hour) - before.at(hour - LocalHour.WEEK));
                n++;
            }
        }
        return sum / n;
    }

    private static final class Sums {
        private final double scale;
        private long n;
        private double absolute;
        private double squared;
        private double signed;
        private double counted;
        private double covered;
        private double width;

        Sums(double scale) {
            this.scale = scale;
        }

        void add(double count, ExpectedCount hour) {
            double error = hour.predicted() - count;
            n++;
            absolute += Math.abs(error);
            squared += error * error;
            signed += error;
            counted += count;
            covered += hour.lower() <= count && count <= hour.upper() ? 1 : 0;
            width += hour.upper() - hour.lower();
        }

        void add(Sums other) {
            n += other.n;
            absolute += other.absolute;
            squared += other.squared;
            signed += other.signed;
            counted += other.counted;
            covered += other.covered;
            width += other.width;
        }
    }
}
