package org.occupancyhub.forecast.training;

import java.util.Locale;
import org.occupancyhub.forecast.backtest.Comparison;
import org.occupancyhub.forecast.training.Decision.Chosen;
import org.occupancyhub.models.reason.Said;
import org.occupancyhub.models.reason.TrainingReason;
import org.occupancyhub.models.registry.AliasChange;

/**
 * Decides by backtests on the same weeks of the same data, each forecast made from what was known then. A champion that
 * serves is not compared as it was stored: it has seen some of these weeks. What is compared is its method with its
 * parameters.
 */
final class Promotion {

    private static final long SEED = 20160215;

    private Promotion() {}

    /**
     * @param best the one with the least error, which may be the naive one
     * @param naive what every method must beat
     */
    static Decision first(MethodStanding best, MethodStanding naive) {
        return best(best, naive, AliasChange.Kind.PROMOTED, TrainingReason.NO_CHAMPION.english());
    }

    /** @param champion the method that serves, as its version of this training; null where this program cannot make it */
    static Decision next(MethodStanding best, MethodStanding naive, MethodStanding champion) {
        if (champion == null) {
            return best(best, naive, AliasChange.Kind.WITHDRAWN, TrainingReason.METHOD_GONE.english());
        }
        Comparison naiveToChampion = Comparison.of(naive.weeks(), champion.weeks(), SEED);
        if (naiveToChampion.isBetterBeyondNoise()) {
            return best(
                    best,
                    naive,
                    AliasChange.Kind.WITHDRAWN,
                    interval(TrainingReason.BECAME_WORSE.with(champion.method()), naiveToChampion));
        }
        if (best.isOf(champion.method(), champion.parameters())) {
            return again(TrainingReason.SAME_AGAIN.english());
        }
        Comparison bestToChampion = Comparison.of(best.weeks(), champion.weeks(), SEED);
        if (bestToChampion.isBetterBeyondNoise()) {
            return new Decision(
                    Chosen.BEST,
                    AliasChange.Kind.PROMOTED,
                    interval(TrainingReason.BETTER.with(best.method(), champion.method()), bestToChampion));
        }
        if (bestToChampion.isTooShort() && champion.method().equals(naive.method())) {
            // It serves only because nothing beat it before, which is no proof either.
            return best(best, naive, AliasChange.Kind.PROMOTED, TrainingReason.NAIVE_YIELDS.english());
        }
        return again(interval(notProven(best, bestToChampion), bestToChampion));
    }

    private static Said notProven(MethodStanding best, Comparison comparison) {
        return comparison.isTooShort()
                ? TrainingReason.NOT_PROVEN.with(best.method(), Comparison.LEAST_WEEKS)
                : TrainingReason.NOT_BETTER.with(best.method());
    }

    private static Decision best(MethodStanding best, MethodStanding naive, AliasChange.Kind kind, String why) {
        return best.error() < naive.error()
                ? new Decision(
                        Chosen.BEST,
                        kind,
                        TrainingReason.BEATS
                                .with(why, best.method(), figure(best.error()), figure(naive.error()))
                                .toString())
                : new Decision(
                        Chosen.NAIVE, kind, TrainingReason.NONE_BEATS.with(why).toString());
    }

    private static Decision again(String reason) {
        return new Decision(Chosen.CHAMPION, AliasChange.Kind.TRAINED, reason);
    }

    /** What was seen, for people. */
    static String interval(Said verdict, Comparison comparison) {
        Said said = comparison.weeks() == 0
                ? TrainingReason.NOT_COMPARED.with(verdict)
                : TrainingReason.COMPARED.with(
                        verdict,
                        figure(comparison.difference()),
                        figure(comparison.from95()),
                        figure(comparison.to95()),
                        comparison.weeks());
        return said.toString();
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    /** What the backtest says of a method, in words. */
    static String verdict(MethodStanding standing, MethodStanding naive) {
        if (standing.method().equals(naive.method())) {
            return TrainingReason.YARDSTICK.with(figure(standing.error())).toString();
        }
        Comparison comparison = Comparison.of(standing.weeks(), naive.weeks(), SEED);
        return interval(
                TrainingReason.ERRORS.with(
                        againstNaive(standing, naive, comparison), figure(standing.error()), figure(naive.error())),
                comparison);
    }

    private static Said againstNaive(MethodStanding standing, MethodStanding naive, Comparison comparison) {
        if (comparison.isBetterBeyondNoise()) {
            return TrainingReason.BETTER_THAN_NAIVE.with();
        }
        if (standing.error() >= naive.error()) {
            return TrainingReason.NO_BETTER.with();
        }
        return comparison.isTooShort()
                ? TrainingReason.FEW_WEEKS.with(Comparison.LEAST_WEEKS)
                : TrainingReason.WITHIN_NOISE.with();
    }
}
