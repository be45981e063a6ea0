package org.occupancyhub.forecast.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.forecast.backtest.BacktestPlan;
import org.occupancyhub.forecast.backtest.Comparison;
import org.occupancyhub.forecast.model.Methods;

class ContestTest {

    private static final int WEEKS = 8;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void eightWeeksAreEnoughForAProofOnWhicheverDayTheyEnd(int daysBefore) {
        TrainingHub hub = new TrainingHub(Methods.only("seasonal-naive"));
        hub.twoGyms();
        Instant until = TrainingHub.END.minus(Duration.ofDays(daysBefore));
        TrainingData data = hub.reader().read(until, (step, done, all) -> {});
        BacktestPlan plan = Contest.plan(data, WEEKS).orElseThrow();

        Contest contest = Contest.of(
                Methods.only("seasonal-naive", "seasonal-naive-day").all(), data, plan, (step, done, all) -> {});

        Comparison comparison = Comparison.of(
                contest.standing("seasonal-naive").weeks(),
                contest.standing("seasonal-naive-day").weeks(),
                1);
        assertThat(comparison.weeks()).isGreaterThanOrEqualTo(Comparison.LEAST_WEEKS);
    }
}
