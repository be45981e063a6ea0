package org.occupancyhub.forecast.model;

import java.util.Arrays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;

/**
 * The baseline that everybody knows: the mean of all that was ever counted at this hour of the week,
 * {@code f(t) = mean of y(s), s < origin, s = t mod 168}. It does not see that the level moves.
 */
final class SeasonalMean implements PointForecaster {

    static final String NAME = "seasonal-mean";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double[] predict(SitePast site, int origin, int hours) {
        HourlySeries past = site.series();
        Cells cells = new Cells();
        for (int hour = past.first(); hour < past.end(); hour++) {
            if (past.has(hour)) {
                cells.add(hour, past.at(hour), 1);
            }
        }
        double[] means = cells.means();
        double[] predicted = new double[hours];
        Arrays.setAll(predicted, ahead -> means[LocalHour.ofWeek(origin + ahead)]);
        return predicted;
    }
}
