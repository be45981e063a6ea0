package org.occupancyhub.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.model.Forecaster;
import org.occupancyhub.forecast.model.Prediction;
import org.occupancyhub.forecast.nowcast.Nowcast;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.models.history.SiteReading;

/** Every fifth hour of a real spring, which was in view when the constants of the nowcast were chosen. */
class NowcastRealDataTest {

    private static final int HOURS = 4;
    private static final int EVERY = 5;
    private static final Instant FROM = Instant.parse("2016-02-15T08:00:00Z");
    private static final Instant TO = Instant.parse("2016-05-01T07:00:00Z");

    private final double[] plain = new double[HOURS];
    private final double[] corrected = new double[HOURS];
    private int scored;

    @Test
    void theReadingsOfTheHourMakeTheNextHoursBetter() {
        SitePast gym = SharedData.campus().get(0);
        NavigableMap<Instant, SiteReading> readings = new TreeMap<>();
        SharedData.campusReadings().forEach(reading -> readings.put(reading.ts(), reading));
        Forecaster forecaster =
                ForecastMethods.standard().named("best").orElseThrow().over(SitePool.EMPTY);

        for (Instant origin = FROM; origin.isBefore(TO); origin = origin.plus(EVERY, ChronoUnit.HOURS)) {
            Instant now = origin.plus(40, ChronoUnit.MINUTES);
            score(
                    gym,
                    forecast(forecaster, gym, origin),
                    List.copyOf(readings.subMap(origin, true, now, true).values()));
        }

        assertThat(scored).isGreaterThan(250);
        assertThat(corrected[0]).as("the running hour").isLessThan(0.6 * plain[0]);
        assertThat(corrected[1]).as("the next one").isLessThan(0.95 * plain[1]);
        assertThat(corrected[2]).as("the one after").isLessThan(1.01 * plain[2]);
        assertThat(corrected[3]).as("the last one").isLessThan(1.02 * plain[3]);
    }

    private static SiteForecast forecast(Forecaster forecaster, SitePast gym, Instant origin) {
        int first = LocalHour.of(origin, gym.zone());
        Prediction prediction = forecaster.forecast(gym.before(first), first, HOURS + 2);
        List<HourForecast> hours = new ArrayList<>();
        for (int i = 0; i < prediction.hours().size(); i++) {
            hours.add(new HourForecast(
                    origin.plus(i, ChronoUnit.HOURS), prediction.hours().get(i)));
        }
        return new SiteForecast(
                origin, forecaster.name(), null, gym.series().counted(), prediction.provisional(), hours);
    }

    private void score(SitePast gym, SiteForecast forecast, List<SiteReading> readings) {
        ZoneId zone = gym.zone();
        SiteForecast nowcast = Nowcast.of(forecast, readings);
        boolean known = true;
        for (int i = 0; i < HOURS; i++) {
            known &= gym.series().has(LocalHour.of(forecast.hours().get(i).hour(), zone));
        }
        for (int i = 0; i < HOURS && known; i++) {
            double counted =
                    gym.series().at(LocalHour.of(forecast.hours().get(i).hour(), zone));
            plain[i] += Math.abs(counted - forecast.hours().get(i).predicted());
            corrected[i] += Math.abs(counted - nowcast.hours().get(i).predicted());
        }
        scored += known ? 1 : 0;
    }
}
