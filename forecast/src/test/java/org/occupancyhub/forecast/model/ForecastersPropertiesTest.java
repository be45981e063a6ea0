package org.occupancyhub.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.models.site.OpeningHours;

class ForecastersPropertiesTest {

    private static final int HOURS = 170;
    private static final Holidays FIFTHS = day -> day.getDayOfMonth() == 5;

    @Property(tries = 60)
    void noBitDependsOnWhatHappensFromTheOriginOn(
            @ForAll("forecasters") Forecaster forecaster,
            @ForAll("series") HourlySeries series,
            @ForAll @IntRange(max = 8 * LocalHour.WEEK) int at,
            @ForAll("garbage") IntToDoubleFunction garbage) {
        int origin = Weeks.MONDAY + at;
        SiteRules rules = new SiteRules(200, OpeningHours.ALWAYS, FIFTHS);

        Prediction prediction = forecaster.forecast(Weeks.site(series, rules), origin, HOURS);

        assertThat(forecaster.forecast(Weeks.site(Weeks.changed(series, origin, garbage), rules), origin, HOURS))
                .isEqualTo(prediction);
        assertThat(forecaster.forecast(Weeks.site(series.before(origin), rules), origin, HOURS))
                .isEqualTo(prediction);
    }

    @Property(tries = 60)
    void everyHourIsAFiniteNumberWithinItsIntervalAndTheBounds(
            @ForAll("forecasters") Forecaster forecaster,
            @ForAll("series") HourlySeries series,
            @ForAll @IntRange(max = 9 * LocalHour.WEEK) int at,
            @ForAll @IntRange(max = 100) int capacity) {
        SiteRules rules = new SiteRules(capacity, OpeningHours.ALWAYS, FIFTHS);

        Prediction prediction = forecaster.forecast(Weeks.site(series, rules), Weeks.MONDAY + at, HOURS);

        assertThat(prediction.hours().size()).isIn(0, HOURS);
        assertThat(prediction.hours()).allSatisfy(hour -> {
            assertThat(hour.lower()).isBetween(0.0, hour.predicted());
            assertThat(hour.predicted()).isBetween(0.0, (double) capacity);
            assertThat(hour.upper()).isBetween(hour.predicted(), (double) capacity);
        });
    }

    @Property(tries = 30)
    void fewerHoursAreTheFirstOfMore(
            @ForAll("forecasters") Forecaster forecaster,
            @ForAll("series") HourlySeries series,
            @ForAll @IntRange(min = 1, max = HOURS) int hours) {
        List<ExpectedCount> all = forecaster
                .forecast(Weeks.site(series, SiteRules.UNKNOWN), series.end(), HOURS)
                .hours();

        assertThat(forecaster
                        .forecast(Weeks.site(series, SiteRules.UNKNOWN), series.end(), hours)
                        .hours())
                .isEqualTo(all.subList(0, Math.min(hours, all.size())));
    }

    @Provide
    Arbitrary<Forecaster> forecasters() {
        return Arbitraries.of(ForecastMethods.standard().all().stream()
                .map(method -> method.over(SitePool.EMPTY))
                .toList());
    }

    /** Gyms, noise of any size, nothing but zeros, and nearly nothing at all. */
    @Provide
    Arbitrary<HourlySeries> series() {
        Arbitrary<HourlySeries> gyms = Arbitraries.longs().map(seed -> Weeks.noisy(9, seed));
        Arbitrary<HourlySeries> wild = Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            double missing = random.nextDouble();
            double size = Math.pow(10, random.nextInt(7));
            return Weeks.of(9, hour -> random.nextDouble() < missing ? Double.NaN : random.nextDouble() * size);
        });
        Arbitrary<HourlySeries> dull = Arbitraries.of(
                Weeks.of(9, hour -> 0),
                Weeks.of(9, hour -> Double.NaN),
                Weeks.of(9, hour -> hour == Weeks.MONDAY + 77 ? 12 : Double.NaN));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, gyms), net.jqwik.api.Tuple.of(4, wild), net.jqwik.api.Tuple.of(1, dull));
    }

    @Provide
    Arbitrary<IntToDoubleFunction> garbage() {
        return Arbitraries.of(
                hour -> Double.NaN, hour -> 0, hour -> 1e6, hour -> hour % 7 * 1e3, hour -> Double.POSITIVE_INFINITY);
    }
}
