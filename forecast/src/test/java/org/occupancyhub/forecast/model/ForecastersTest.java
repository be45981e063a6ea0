package org.occupancyhub.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.forecast.series.Holidays;
import org.occupancyhub.forecast.series.HourlySeries;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.forecast.series.Weeks;
import org.occupancyhub.models.site.OpeningHours;

class ForecastersTest {

    private static final int WEEK = LocalHour.WEEK;
    private static final Forecaster BEST = ForecastMethods.standard().best().over(SitePool.EMPTY);

    static Iterable<Forecaster> all() {
        return ForecastMethods.standard().all().stream()
                .map(method -> method.over(SitePool.EMPTY))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aConstantForecastsItself(Forecaster forecaster) {
        HourlySeries series = Weeks.of(6, hour -> 42);

        Prediction prediction = forecaster.forecast(Weeks.site(series, SiteRules.UNKNOWN), series.end(), WEEK);

        assertThat(prediction.hours()).hasSize(WEEK).allSatisfy(hour -> {
            assertThat(hour.predicted()).isEqualTo(42, within(1e-9));
            assertThat(hour.upper() - hour.lower()).isLessThan(1e-6);
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void aWeekThatRepeatsIsForecastExactlyFromAnyHour(Forecaster forecaster) {
        if (forecaster.name().equals(SeasonalNaive.DAY)) {
            return;
        }
        HourlySeries series = Weeks.of(7, Weeks::gym);
        for (int origin : new int[] {series.end() - 50, series.end() - 33, series.end()}) {
            Prediction prediction = forecaster.forecast(Weeks.site(series, SiteRules.UNKNOWN), origin, WEEK);

            for (int ahead = 0; ahead < WEEK; ahead++) {
                assertThat(prediction.hours().get(ahead).predicted())
                        .isEqualTo(Weeks.gym(origin + ahead), within(1e-9));
            }
        }
    }

    @Test
    void theSeasonalMeanIsThePlainMeanOfEachHourOfTheWeek() {
        HourlySeries series = Weeks.of(3, hour -> (hour - Weeks.MONDAY) / WEEK * 10);

        Prediction prediction =
                named(SeasonalMean.NAME).forecast(Weeks.site(series, SiteRules.UNKNOWN), series.end(), 24);

        assertThat(prediction.hours())
                .allSatisfy(hour -> assertThat(hour.predicted()).isEqualTo(10));
    }

    @Test
    void theSeasonalNaiveTakesTheNewestWeekThatWasCounted() {
        HourlySeries series = Weeks.of(3, hour -> {
            int week = (hour - Weeks.MONDAY) / WEEK;
            return week == 2 && hour % 2 == 0 ? Double.NaN : week;
        });

        Prediction prediction =
                named(SeasonalNaive.WEEK).forecast(Weeks.site(series, SiteRules.UNKNOWN), series.end(), 2 * WEEK);

        for (int ahead = 0; ahead < 2 * WEEK; ahead++) {
            assertThat(prediction.hours().get(ahead).predicted()).isEqualTo((series.end() + ahead) % 2 == 0 ? 1 : 2);
        }
    }

    @Test
    void aLevelThatHalvesIsFollowedWithinDays() {
        int drop = Weeks.MONDAY + 8 * WEEK;
        HourlySeries series = Weeks.of(10, hour -> Weeks.gym(hour) * (hour < drop ? 1 : 0.5));

        assertThat(overshoot(series, drop)).isEqualTo(1, within(1e-6));
        assertThat(overshoot(series, drop + 24)).isLessThan(0.5);
        assertThat(overshoot(series, drop + 2 * 24)).isLessThan(0.35);
        assertThat(overshoot(series, drop + 4 * 24)).isLessThan(0.2);
    }

    @Test
    void daysOfUnannouncedClosureDoNotTeach() {
        int closed = Weeks.MONDAY + 8 * WEEK;
        HourlySeries open = Weeks.noisy(10, 1);
        HourlySeries series = Weeks.changed(open, closed, hour -> hour < closed + 48 ? 0 : open.at(hour));

        assertThat(total(BEST, series, closed + 72)).isEqualTo(total(BEST, open, closed + 72), within(150.0));
    }

    @Test
    void aClosureThatDoesNotEndIsBelieved() {
        int closed = Weeks.MONDAY + 8 * WEEK;
        HourlySeries series = Weeks.of(12, hour -> hour < closed ? Weeks.gym(hour) : 0);

        assertThat(total(BEST, series, closed + 3 * WEEK)).isLessThan(0.25 * total(BEST, series, closed));
    }

    @Test
    void aFrozenCounterDoesNotTeach() {
        int frozen = Weeks.MONDAY + 8 * WEEK;
        HourlySeries series = Weeks.of(10, hour -> hour < frozen || hour >= frozen + 9 * 24 ? Weeks.gym(hour) : 139);

        assertThat(total(BEST, series, frozen + 5 * 24)).isEqualTo(total(BEST, series, frozen), within(1.0));
        assertThat(total(BEST, series, series.end())).isEqualTo(total(BEST, series, frozen), within(1.0));
    }

    @Test
    void aLoneSpikeDoesNotTeach() {
        int spike = Weeks.MONDAY + 8 * WEEK - 30;
        HourlySeries series = Weeks.of(8, hour -> hour == spike ? 5000 : Weeks.gym(hour));
        HourlySeries without = Weeks.of(8, hour -> hour == spike ? Double.NaN : Weeks.gym(hour));

        assertThat(total(BEST, series, series.end())).isEqualTo(total(BEST, without, series.end()), within(1e-9));
    }

    @Test
    void hoursWithoutReadingsAreNotZero() {
        HourlySeries series = Weeks.of(8, hour -> hour >= Weeks.MONDAY + 7 * WEEK + 30 ? Double.NaN : Weeks.gym(hour));

        assertThat(total(BEST, series, series.end())).isEqualTo(total(Weeks.of(8, Weeks::gym)), within(1e-6));
    }

    @Test
    void aHolidayIsLikeASundayAndDoesNotTeach() {
        int holiday = Weeks.MONDAY + 8 * WEEK + 24;
        Holidays holidays =
                day -> day.equals(LocalHour.date(holiday)) || day.equals(LocalHour.date(holiday - 3 * WEEK));
        SiteRules rules = new SiteRules(null, OpeningHours.ALWAYS, holidays);
        HourlySeries series = Weeks.of(8, hour -> Weeks.gym(rules.isHoliday(hour) ? likeSunday(hour) : hour));

        Prediction prediction = BEST.forecast(Weeks.site(series, rules), series.end(), 72);

        for (int ahead = 0; ahead < 72; ahead++) {
            int hour = series.end() + ahead;
            double usual = Weeks.gym(ahead / 24 == 1 ? likeSunday(hour) : hour);
            assertThat(prediction.hours().get(ahead).predicted()).isEqualTo(usual, within(1e-6));
        }
    }

    @Test
    void closedHoursAreZeroAndTheCapacityIsNeverPassed() {
        OpeningHours mondays = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, new OpeningHours.Hours(LocalTime.of(8, 0), LocalTime.of(20, 0))));
        SiteRules rules = new SiteRules(30, mondays, Holidays.NONE);

        Prediction prediction = BEST.forecast(Weeks.site(Weeks.noisy(8, 2), rules), Weeks.MONDAY + 8 * WEEK, WEEK);

        for (int ahead = 0; ahead < WEEK; ahead++) {
            ExpectedCount hour = prediction.hours().get(ahead);
            if (ahead >= 8 && ahead < 20) {
                assertThat(hour.upper()).isBetween(1.0, 30.0);
            } else {
                assertThat(hour.predicted()).isZero();
                assertThat(hour.upper()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsForecastOfASiteThatWasNeverCounted(Forecaster forecaster) {
        HourlySeries later = Weeks.of(2, Weeks::gym);

        assertThat(forecaster
                        .forecast(Weeks.site(HourlySeries.EMPTY, SiteRules.UNKNOWN), Weeks.MONDAY, 24)
                        .isEmpty())
                .isTrue();
        assertThat(forecaster
                        .forecast(Weeks.site(later, SiteRules.UNKNOWN), Weeks.MONDAY, 24)
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theFirstHoursGiveAProvisionalForecastWithAWideInterval(Forecaster forecaster) {
        HourlySeries series = Weeks.noisy(8, 3);
        int origin = Weeks.MONDAY + 24 + 15;

        Prediction young = forecaster.forecast(Weeks.site(series, SiteRules.UNKNOWN), origin, WEEK);
        Prediction old = forecaster.forecast(Weeks.site(series, SiteRules.UNKNOWN), series.end(), WEEK);

        assertThat(young.hours()).hasSize(WEEK).allSatisfy(hour -> assertThat(hour.predicted())
                .isFinite());
        assertThat(young.provisional()).isTrue();
        assertThat(old.provisional()).isFalse();
        assertThat(width(young)).isGreaterThan(1.5 * width(old));
    }

    @Test
    void theDefaultHasAnAlias() {
        assertThat(ForecastMethods.standard().names())
                .containsExactly(
                        "best",
                        "blend",
                        "trees",
                        "shape-level",
                        "profile-level",
                        "seasonal-mean-4w",
                        "seasonal-naive",
                        "seasonal-naive-day",
                        "seasonal-mean");
        assertThat(named("best").name()).isEqualTo("blend");
        assertThat(ForecastMethods.standard().named("crystal-ball")).isEmpty();
    }

    private static Forecaster named(String name) {
        return ForecastMethods.standard().named(name).orElseThrow().over(SitePool.EMPTY);
    }

    private static int likeSunday(int hour) {
        return Weeks.MONDAY + 6 * 24 + Math.floorMod(hour, 24);
    }

    /** How far the next day is forecast above a level of one half: 1 is the old level, 0 the new one. */
    private static double overshoot(HourlySeries series, int origin) {
        Prediction prediction = BEST.forecast(Weeks.site(series, SiteRules.UNKNOWN), origin, 24);
        double predicted = 0;
        double full = 0;
        for (int ahead = 0; ahead < 24; ahead++) {
            predicted += prediction.hours().get(ahead).predicted();
            full += Weeks.gym(origin + ahead);
        }
        return predicted / full * 2 - 1;
    }

    private static double total(HourlySeries series) {
        return total(BEST, series, series.end());
    }

    private static double total(Forecaster forecaster, HourlySeries series, int origin) {
        return forecaster.forecast(Weeks.site(series, SiteRules.UNKNOWN), origin, WEEK).hours().stream()
                .mapToDouble(ExpectedCount::predicted)
                .sum();
    }

    private static double width(Prediction prediction) {
        return prediction.hours().stream()
                .mapToDouble(hour -> hour.upper() - hour.lower())
                .sum();
    }
}
