package org.occupancyhub.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.series.SitePast;

/** The figures that the default reaches on real gyms; a change that loses them should be noticed. */
class RealDataTest {

    private static final int THREADS = 2;

    @Test
    void onTheCampusGymTheDefaultIsFarBetterThanTheBaselinesAndItsIntervalIsHonest() {
        List<SitePast> sites = SharedData.campus();
        BacktestPlan plan = BacktestPlan.daily(LocalDate.of(2016, 2, 15), LocalDate.of(2016, 8, 7), 168);

        List<Score> best = scores("best", plan, sites);
        List<Score> naive = scores("seasonal-naive", plan, sites);
        List<Score> mean = scores("seasonal-mean", plan, sites);

        assertThat(best.get(0).n()).isEqualTo(3850);
        assertThat(best.get(2).n()).isEqualTo(27019);
        assertThat(best.get(0).mae())
                .isLessThan(3.87)
                .isLessThan(0.65 * naive.get(0).mae());
        assertThat(best.get(2).mae())
                .isLessThan(4.9)
                .isLessThan(0.8 * naive.get(2).mae());
        assertThat(naive.get(0).mae()).isBetween(6.4, 6.5);
        assertThat(mean.get(0).mae()).isBetween(10.8, 11.0);
        assertThat(best).allSatisfy(score -> assertThat(score.coverage()).isBetween(0.78, 0.82));
        assertThat(best.get(0).width()).isLessThan(12);
    }

    @Test
    void onSixteenFitnessParksTheDefaultIsBetterThanTheBaselinesOnAverage() {
        List<SitePast> sites = SharedData.parks();
        BacktestPlan plan = new BacktestPlan(
                LocalDate.of(2025, 10, 1), LocalDate.of(2026, 2, 21), Duration.ofDays(9), LocalTime.MIDNIGHT, 168);

        List<Score> best = scores("best", plan, sites);
        List<Score> naive = scores("seasonal-naive", plan, sites);
        List<Score> mean = scores("seasonal-mean", plan, sites);
        List<Score> shape = scores("shape-level", plan, sites);

        for (int band = 0; band < 3; band++) {
            assertThat(best.get(band).mase())
                    .isLessThan(shape.get(band).mase())
                    .isLessThan(0.9 * naive.get(band).mase())
                    .isLessThan(0.8 * mean.get(band).mase());
            assertThat(best.get(band).coverage()).isBetween(0.76, 0.84);
        }
    }

    @Test
    void aNewSiteIsForecastBetterThanAsAWeekAgoFromItsFirstWeekOnAmongOthersAndAlone() {
        BacktestPlan parks = new BacktestPlan(
                LocalDate.of(2025, 10, 1), LocalDate.of(2026, 2, 21), Duration.ofDays(18), LocalTime.MIDNIGHT, 168);
        BacktestPlan campus = new BacktestPlan(
                LocalDate.of(2016, 2, 15), LocalDate.of(2016, 8, 7), Duration.ofDays(3), LocalTime.MIDNIGHT, 168);

        for (int days : List.of(7, 14)) {
            assertBetterThanNaive(new Backtest(parks, SharedData.parks(), THREADS).withHistory(days));
            assertBetterThanNaive(new Backtest(campus, SharedData.campus(), THREADS).withHistory(days));
        }
    }

    private static void assertBetterThanNaive(Backtest asNew) {
        List<Score> plain = scores("shape-level", asNew);
        List<Score> naive = scores("seasonal-naive", asNew);
        for (int band = 0; band < 3; band++) {
            assertThat(plain.get(band).mase()).isLessThan(0.96 * naive.get(band).mase());
        }
    }

    private static List<Score> scores(String model, BacktestPlan plan, List<SitePast> sites) {
        return scores(model, new Backtest(plan, sites, THREADS));
    }

    private static List<Score> scores(String model, Backtest backtest) {
        ForecastMethod forecaster = ForecastMethods.standard().named(model).orElseThrow();
        return backtest.run(forecaster, row -> {}, (done, all) -> {}).scores();
    }
}
