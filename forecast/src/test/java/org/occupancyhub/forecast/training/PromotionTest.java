package org.occupancyhub.forecast.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.forecast.backtest.WeeklyErrors;
import org.occupancyhub.forecast.backtest.WeeklyErrors.SiteWeek;
import org.occupancyhub.forecast.training.Decision.Chosen;
import org.occupancyhub.models.registry.AliasChange.Kind;

class PromotionTest {

    private static final int WEEKS = 8;
    private static final MethodStanding NAIVE = standing("seasonal-naive", week -> 1.0 + week % 2 * 0.1);
    private static final MethodStanding PLAIN = standing("plain", week -> 0.9 + week % 2 * 0.1);
    private static final MethodStanding TREES = standing("trees", week -> 0.8 + week % 3 * 0.02);
    /** In half of the weeks better than the plain one, in the other half nearly as much worse. */
    private static final MethodStanding NOISY = standing("noisy", week -> week % 2 == 0 ? 0.7 : 1.15);

    @Test
    void theFirstChampionServesAtOnceWhereItBeatsTheNaive() {
        Decision decision = Promotion.first(TREES, NAIVE);

        assertThat(decision.chosen()).isEqualTo(Chosen.BEST);
        assertThat(decision.kind()).isEqualTo(Kind.PROMOTED);
        assertThat(decision.reason())
                .isEqualTo("there was no champion, and trees beats the seasonal naive (error 0.818 to 1.050)");
    }

    @Test
    void otherwiseTheNaiveServes() {
        assertThat(Promotion.first(NAIVE, NAIVE).chosen()).isEqualTo(Chosen.NAIVE);
    }

    @Test
    void whatIsBetterBeyondNoiseIsPromoted() {
        Decision decision = Promotion.next(TREES, NAIVE, PLAIN);

        assertThat(decision.chosen()).isEqualTo(Chosen.BEST);
        assertThat(decision.kind()).isEqualTo(Kind.PROMOTED);
        assertThat(decision.reason()).startsWith("trees is better than plain beyond noise (difference of MASE -0.13");
    }

    @Test
    void whatIsBetterByChanceOnlyStaysTheChallengerAndTheChampionIsTrainedAgain() {
        assertThat(NOISY.error()).isLessThan(PLAIN.error());

        Decision decision = Promotion.next(NOISY, NAIVE, PLAIN);

        assertThat(decision.chosen()).isEqualTo(Chosen.CHAMPION);
        assertThat(decision.kind()).isEqualTo(Kind.TRAINED);
        assertThat(decision.reason()).contains("replace their older version; noisy is not better beyond noise");
    }

    @Test
    void theSameMethodTrainedAgainReplacesItsOlderVersion() {
        Decision decision = Promotion.next(TREES, NAIVE, TREES);

        assertThat(decision.chosen()).isEqualTo(Chosen.CHAMPION);
        assertThat(decision.reason()).startsWith("the same method and parameters, trained on newer data, replace");
    }

    @Test
    void aChampionThatHasBecomeWorseThanTheNaiveLosesItsPlace() {
        MethodStanding bad = standing("bad", week -> 1.3);

        Decision toBest = Promotion.next(PLAIN, NAIVE, bad);
        assertThat(toBest.chosen()).isEqualTo(Chosen.BEST);
        assertThat(toBest.kind()).isEqualTo(Kind.WITHDRAWN);
        assertThat(toBest.reason()).contains("bad has become worse than the seasonal naive beyond noise");

        assertThat(Promotion.next(NAIVE, NAIVE, bad).chosen()).isEqualTo(Chosen.NAIVE);
    }

    @Test
    void aChampionThatThisProgramCannotMakeIsReplaced() {
        Decision decision = Promotion.next(PLAIN, NAIVE, null);

        assertThat(decision.chosen()).isEqualTo(Chosen.BEST);
        assertThat(decision.kind()).isEqualTo(Kind.WITHDRAWN);
    }

    @Test
    void fewWeeksAreNoProof() {
        MethodStanding fewTrees = standing("trees", 7, week -> 0.5);
        MethodStanding fewPlain = standing("plain", 7, week -> 0.9);
        MethodStanding fewNaive = standing("seasonal-naive", 7, week -> 1.0);

        Decision decision = Promotion.next(fewTrees, fewNaive, fewPlain);

        assertThat(decision.chosen()).isEqualTo(Chosen.CHAMPION);
        assertThat(decision.reason())
                .contains("trees was better, but fewer than 8 weeks are no proof (difference of MASE -0.400");
        assertThat(Promotion.verdict(fewTrees, fewNaive))
                .startsWith(
                        "better than the seasonal naive, but fewer than 8 weeks are no proof: error 0.500 to 1.000");
    }

    @Test
    void theNaiveThatServesBecauseNothingWasBetterGivesWayAlsoWithoutProof() {
        MethodStanding fewPlain = standing("plain", 2, week -> 0.9);
        MethodStanding fewNaive = standing("seasonal-naive", 2, week -> 1.0);

        Decision decision = Promotion.next(fewPlain, fewNaive, fewNaive);

        assertThat(decision.chosen()).isEqualTo(Chosen.BEST);
        assertThat(decision.kind()).isEqualTo(Kind.PROMOTED);
        assertThat(decision.reason())
                .isEqualTo("the seasonal naive serves only until something beats it,"
                        + " and plain beats the seasonal naive (error 0.900 to 1.000)");
    }

    @Test
    void overManyWeeksTheNaiveGivesWayToProofOnly() {
        MethodStanding noisy = standing("noisy", week -> week % 2 == 0 ? 0.7 : 1.3);

        assertThat(Promotion.next(noisy, NAIVE, NAIVE).chosen()).isEqualTo(Chosen.CHAMPION);
    }

    @Test
    void parametersAreTheSameHoweverTheyAreWritten() {
        assertThat(Parameters.same("{\"a\":1,\"b\":2}", "{ \"b\": 2, \"a\": 1 }"))
                .isTrue();
        assertThat(Parameters.same("{\"a\":1}", "{\"a\":2}")).isFalse();
    }

    private static MethodStanding standing(String method, IntToDoubleFunction error) {
        return standing(method, WEEKS, error);
    }

    private static MethodStanding standing(String method, int weeks, IntToDoubleFunction error) {
        List<SiteWeek> cells = IntStream.range(0, weeks)
                .mapToObj(week -> new SiteWeek("gym", week, 168, error.applyAsDouble(week) * 168))
                .toList();
        double mean = IntStream.range(0, weeks).mapToDouble(error).average().orElseThrow();
        return new MethodStanding(method, "{}", mean, new WeeklyErrors(1, 168, cells));
    }
}
