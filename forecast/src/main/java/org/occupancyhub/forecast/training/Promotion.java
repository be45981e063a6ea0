package org.occupancyhub.forecast.training;

import java.util.Locale;
import org.occupancyhub.forecast.backtest.Comparison;
import org.occupancyhub.forecast.training.Decision.Chosen;
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
        return best(best, naive, AliasChange.Kind.PROMOTED, "there was no champion");
    }

    /** @param champion the method that serves, as its version of this training; null where this program cannot make it */
    static Decision next(MethodStanding best, MethodStanding naive, MethodStanding champion) {
        if (champion == null) {
            return best(
                    best, naive, AliasChange.Kind.WITHDRAWN, "this program no longer makes the method of the champion");
        }
        Comparison naiveToChampion = Comparison.of(naive.weeks(), champion.weeks(), SEED);
        if (naiveToChampion.isBetterBeyondNoise()) {
            return best(
                    best,
                    naive,
                    AliasChange.Kind.WITHDRAWN,
                    champion.method() + " has become worse than the seasonal naive beyond noise"
                            + interval(naiveToChampion));
        }
        if (best.isOf(champion.method(), champion.parameters())) {
            return again(
                    "the same method and parameters, trained on newer data, replace their older version; no method was"
                            + " better on these weeks");
        }
        Comparison bestToChampion = Comparison.of(best.weeks(), champion.weeks(), SEED);
        return bestToChampion.isBetterBeyondNoise()
                ? new Decision(
                        Chosen.BEST,
                        AliasChange.Kind.PROMOTED,
                        best.method() + " is better than " + champion.method() + " beyond noise"
                                + interval(bestToChampion))
                : again("the same method and parameters, trained on newer data, replace their older version; "
                        + best.method() + " is not better beyond noise" + interval(bestToChampion));
    }

    private static Decision best(MethodStanding best, MethodStanding naive, AliasChange.Kind kind, String why) {
        return best.error() < naive.error()
                ? new Decision(
                        Chosen.BEST,
                        kind,
                        String.format(
                                Locale.ROOT,
                                "%s, and %s beats the seasonal naive (error %.3f to %.3f)",
                                why,
                                best.method(),
                                best.error(),
                                naive.error()))
                : new Decision(Chosen.NAIVE, kind, why + ", and no method beats the seasonal naive");
    }

    private static Decision again(String reason) {
        return new Decision(Chosen.CHAMPION, AliasChange.Kind.TRAINED, reason);
    }

    /** What was seen, for people. */
    static String interval(Comparison comparison) {
        return comparison.weeks() == 0
                ? " (no weeks to compare on)"
                : String.format(
                        Locale.ROOT,
                        " (difference of MASE %.3f, 95 %% of the draws from %.3f to %.3f, %d weeks)",
                        comparison.difference(),
                        comparison.from95(),
                        comparison.to95(),
                        comparison.weeks());
    }

    /** What the backtest says of a method, in words. */
    static String verdict(MethodStanding standing, MethodStanding naive) {
        if (standing.method().equals(naive.method())) {
            return String.format(Locale.ROOT, "what every method must beat: error %.3f", standing.error());
        }
        Comparison comparison = Comparison.of(standing.weeks(), naive.weeks(), SEED);
        String word = comparison.isBetterBeyondNoise()
                ? "better than the seasonal naive beyond noise"
                : standing.error() < naive.error()
                        ? "better than the seasonal naive, but not beyond noise"
                        : "no better than the seasonal naive";
        return String.format(
                Locale.ROOT, "%s: error %.3f to %.3f%s", word, standing.error(), naive.error(), interval(comparison));
    }
}
