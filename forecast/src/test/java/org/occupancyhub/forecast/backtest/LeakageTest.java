package org.occupancyhub.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.model.Prediction;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.PublicHolidays;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.models.site.OpeningHours;

/** No bit of a forecast may depend on what is counted from its origin on, at its site or at any other. */
class LeakageTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final int WEEKS = 9;
    private static final int HOURS = 168;

    /** Nothing, nobody, a crowd and an error of measurement, hour by hour. */
    private static final IntToDoubleFunction MIXED =
            hour -> new double[] {Double.NaN, 0, 1e6, Double.POSITIVE_INFINITY}[Math.floorMod(hour * 7, 4)];

    private static final List<IntToDoubleFunction> PURE =
            List.of(hour -> Double.NaN, hour -> 0, hour -> 1e6, hour -> Double.POSITIVE_INFINITY);

    static Stream<ForecastMethod> methods() {
        return ForecastMethods.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void garbageFromTheOriginOnChangesNoBitOfAnyMethod(ForecastMethod method) {
        List<SitePast> sites = List.of(site("a", ZURICH, 1), site("b", ZURICH, 2), site("c", ZoneId.of("UTC"), 3));
        // Neither at midnight nor at the beginning of a week.
        int origin = Weeks.MONDAY + 7 * LocalHour.WEEK + 2 * LocalHour.DAY + 9;
        List<Prediction> predictions = predictions(method, sites, origin);
        assertThat(predictions).allSatisfy(prediction -> assertThat(prediction.hours())
                .hasSize(HOURS)
                .allSatisfy(hour -> assertThat(hour.predicted()).isFinite()));

        assertThat(predictions(method, spoilt(sites, origin, MIXED), origin)).isEqualTo(predictions);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aFileThatIsCutAndSavedUnderAnotherNameIsForecastTheSame(ForecastMethod method) {
        SitePast whole = site("a", ZURICH, 1);
        int origin = Weeks.MONDAY + 7 * LocalHour.WEEK + 2 * LocalHour.DAY;
        SitePast cut = new SitePast("cut", ZURICH, whole.series().before(origin), whole.rules());

        assertThat(predictions(method, List.of(cut), origin)).isEqualTo(predictions(method, List.of(whole), origin));
    }

    @Test
    void noKindOfGarbageChangesABitOfTheSimpleMethods() {
        List<SitePast> sites = List.of(site("a", ZURICH, 1), site("b", ZURICH, 2));
        int origin = Weeks.MONDAY + 8 * LocalHour.WEEK;
        methods()
                .filter(method -> !List.of("trees", "blend").contains(method.name()))
                .forEach(method -> {
                    List<Prediction> predictions = predictions(method, sites, origin);
                    PURE.forEach(garbage -> assertThat(predictions(method, spoilt(sites, origin, garbage), origin))
                            .as(method.name())
                            .isEqualTo(predictions));
                });
    }

    @Test
    void garbageChangesNoBitOfTheDefaultOnARealGym() {
        SitePast gym = SharedData.campus().get(0);
        SitePast known = new SitePast(
                gym.name(),
                gym.zone(),
                gym.series(),
                new SiteRules(null, OpeningHours.ALWAYS, PublicHolidays.of("US")));
        int origin = LocalHour.of(LocalDate.of(2015, 10, 12).atStartOfDay());
        ForecastMethod best = ForecastMethods.standard().best();

        assertThat(predictions(best, spoilt(List.of(known), origin, MIXED), origin))
                .isEqualTo(predictions(best, List.of(known), origin));
    }

    private static List<Prediction> predictions(ForecastMethod method, List<SitePast> sites, int origin) {
        var forecaster = method.over(new SitePool(sites));
        return sites.stream()
                .limit(2)
                .map(site -> forecaster.forecast(site, origin, HOURS))
                .toList();
    }

    /** All sites at the same moment. */
    private static List<SitePast> spoilt(List<SitePast> sites, int origin, IntToDoubleFunction garbage) {
        ZoneId zone = sites.get(0).zone();
        return sites.stream()
                .map(site -> site.with(
                        Weeks.changed(site.series(), SitePool.sameMoment(origin, zone, site.zone()), garbage)))
                .toList();
    }

    private static SitePast site(String name, ZoneId zone, long seed) {
        return new SitePast(
                name,
                zone,
                Weeks.noisy(WEEKS, seed),
                new SiteRules(80, OpeningHours.ALWAYS, PublicHolidays.of("CH-ZH")));
    }
}
