package org.occupancyhub.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.backtest.WeeklyErrors.SiteWeek;

class ComparisonTest {

    private static final int HOURS = 168;

    @Test
    void aMethodThatIsBetterInEveryWeekIsBetterBeyondNoise() {
        Comparison comparison = Comparison.of(errors(20, 1, 0.8, 0.02), errors(20, 2, 0.9, 0.02), 7);

        assertThat(comparison.difference()).isEqualTo(-0.1, within(0.03));
        assertThat(comparison.from95()).isLessThan(comparison.from90());
        assertThat(comparison.from90()).isLessThan(comparison.difference());
        assertThat(comparison.to90()).isBetween(comparison.difference(), comparison.to95());
        assertThat(comparison.shareBetter()).isEqualTo(1);
        assertThat(comparison.weeks()).isEqualTo(20);
        assertThat(comparison.isBetterBeyondNoise()).isTrue();
        assertThat(Comparison.of(errors(20, 2, 0.9, 0.02), errors(20, 1, 0.8, 0.02), 7)
                        .isBetterBeyondNoise())
                .isFalse();
    }

    @Test
    void aDifferenceWithinTheScatterOfWeeksIsNoise() {
        Comparison comparison = Comparison.of(errors(20, 11, 0.86, 0.3), errors(20, 12, 0.87, 0.3), 7);

        assertThat(comparison.isBetterBeyondNoise()).isFalse();
        assertThat(comparison.shareBetter()).isBetween(0.01, 0.99);
    }

    @Test
    void theSameSeedGivesTheSameDraws() {
        WeeklyErrors one = errors(9, 1, 0.8, 0.2);
        WeeklyErrors other = errors(9, 2, 0.9, 0.2);

        assertThat(Comparison.of(one, other, 3)).isEqualTo(Comparison.of(one, other, 3));
        assertThat(Comparison.of(one, other, 4).from95())
                .isNotEqualTo(Comparison.of(one, other, 3).from95());
    }

    @Test
    void fewWeeksProveNothingAndNoneNothingAtAll() {
        assertThat(Comparison.of(errors(7, 1, 0.5, 0), errors(7, 1, 0.9, 0), 7).isBetterBeyondNoise())
                .isFalse();
        Comparison none = Comparison.of(errors(0, 1, 1, 0), errors(3, 1, 1, 0), 7);
        assertThat(none.weeks()).isZero();
        assertThat(none.difference()).isNaN();
        assertThat(none.isBetterBeyondNoise()).isFalse();
    }

    @Test
    void onlyWhatBothScoredInTheSameHoursIsCompared() {
        WeeklyErrors one = new WeeklyErrors(
                1,
                24,
                List.of(
                        new SiteWeek("a", 1, 10, 5),
                        new SiteWeek("a", 2, 10, 5),
                        new SiteWeek("b", 1, 10, Double.NaN),
                        new SiteWeek("c", 1, 10, 4)));
        WeeklyErrors other = new WeeklyErrors(
                1,
                24,
                List.of(
                        new SiteWeek("a", 1, 10, 6),
                        new SiteWeek("a", 2, 9, 100),
                        new SiteWeek("b", 1, 10, Double.NaN),
                        new SiteWeek("d", 1, 10, 4)));

        Comparison comparison = Comparison.of(one, other, 7);

        assertThat(comparison.weeks()).isEqualTo(1);
        assertThat(comparison.difference()).isEqualTo(-0.1, within(1e-12));
    }

    /** Three sites; weeks scatter around a MASE. */
    private static WeeklyErrors errors(int weeks, long seed, double mase, double scatter) {
        Random random = new Random(seed);
        List<SiteWeek> all = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            double mean = mase + scatter * random.nextGaussian();
            for (String site : List.of("a", "b", "c")) {
                all.add(new SiteWeek(site, week, HOURS, mean * HOURS));
            }
        }
        return new WeeklyErrors(1, 168, all);
    }
}
