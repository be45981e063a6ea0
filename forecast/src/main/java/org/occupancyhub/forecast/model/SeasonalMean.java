package org.occupancyhub.forecast.model;

import java.util.Arrays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;

/**
 * The baseline that everybody knows: the mean of what was counted at this hour of the week,
 * {@code f(t) = mean of y(s), s < origin, s = t mod 168}, ever or in the last weeks. The mean of all does not see that the
 * level moves.
 */
final class SeasonalMean implements PointForecaster {

    static final String NAME = "seasonal-mean";
    static final String MONTH = "seasonal-mean-4w";

    private static final int MONTH_HOURS = 4 * LocalHour.WEEK;

    private final String name;
    private final int reach;

    private SeasonalMean(String name, int reach) {
        this.name = name;
        this.reach = reach;
    }

    static SeasonalMean ofAll() {
        return new SeasonalMean(NAME, Integer.MAX_VALUE);
    }

    static SeasonalMean ofMonth() {
        return new SeasonalMean(MONTH, MONTH_HOURS);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] predict(SitePast site, int origin, int hours) {
        HourlySeries past = site.series();
        // Where a counter fell silent, its last weeks are the newest there are.
        int from = past.end() - past.first() > reach ? Math.min(origin, past.end()) - reach : past.first();
        Cells cells = new Cells();
        for (int hour = from; hour < past.end(); hour++) {
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
