package org.occupancyhub.forecast.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.occupancyhub.forecast.TrainingSettings;
import org.occupancyhub.forecast.backtest.BacktestPlan;
import org.occupancyhub.forecast.model.FittedMethod;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.models.reason.TrainingReason;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.AliasChange;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.ForecasterVersion.Learnt;
import org.occupancyhub.models.registry.ForecasterVersions;

/** One training: compares the candidates, fits the best and the champion's method, and decides which one serves. */
final class Trainer {

    /** What every method must beat. */
    static final String NAIVE = "seasonal-naive";

    private static final int KEPT_VERSIONS = 10;

    private final ForecastMethods methods;
    private final ForecasterVersions versions;
    private final TrainingSettings settings;

    Trainer(ForecastMethods methods, ForecasterVersions versions, TrainingSettings settings) {
        this.methods = methods;
        this.versions = versions;
        this.settings = settings;
    }

    /** What came of it: whether anything was made, and all of it in words. */
    record Outcome(boolean trained, String words) {}

    Outcome train(long run, TrainingData data, TrainingProgress progress) {
        if (data.sites().isEmpty()) {
            return new Outcome(false, TrainingReason.NOTHING_COUNTED.english());
        }
        Optional<BacktestPlan> plan = Contest.plan(data, settings.weeks());
        if (plan.isEmpty()) {
            return new Outcome(false, TrainingReason.LITTLE_HISTORY.english());
        }
        Optional<ForecasterVersion> champion = pointedTo(Alias.CHAMPION);
        if (champion.flatMap(this::method).filter(Trainer::isUnfit).isPresent()) {
            return new Outcome(
                    false,
                    TrainingReason.KEEPS_ITS_PLACE
                            .with(champion.get().id(), champion.get().learnt().method())
                            .toString());
        }
        List<ForecastMethod> candidates = candidates(champion);
        Optional<ForecasterVersion> same = sameAsBefore(data.fingerprint(), candidates, champion);
        if (same.isPresent()) {
            return new Outcome(
                    false, TrainingReason.NOTHING_NEW.with(same.get().id()).toString());
        }
        Contest contest = Contest.of(candidates, data, plan.get(), progress);
        return new Outcome(true, leftOut(decided(run, data, contest, champion, progress)));
    }

    private Optional<ForecasterVersion> pointedTo(Alias alias) {
        OptionalLong version = versions.version(alias);
        return version.isPresent() ? versions.find(version.getAsLong()) : Optional.empty();
    }

    private Optional<ForecastMethod> method(ForecasterVersion version) {
        return methods.named(version.learnt().method());
    }

    private static boolean isUnfit(ForecastMethod method) {
        return !method.canLearnHere();
    }

    private String leftOut(String decided) {
        return isUnfit(methods.best())
                ? TrainingReason.LEFT_OUT.with(decided, methods.best().name()).toString()
                : decided;
    }

    /** The default, all that need nothing fitted (the naive among them), and what serves now. */
    private List<ForecastMethod> candidates(Optional<ForecasterVersion> champion) {
        ForecastMethod serving = champion.flatMap(this::method).orElse(methods.best());
        return methods.all().stream()
                .filter(method -> method.isPlain() || method == methods.best() || method == serving)
                .filter(ForecastMethod::canLearnHere)
                .toList();
    }

    /**
     * The challenger, where it is of the same data. It is what a training points to last: newer versions that nothing points to
     * are of one that did not come to its end.
     */
    private Optional<ForecasterVersion> sameAsBefore(
            String fingerprint, List<ForecastMethod> candidates, Optional<ForecasterVersion> champion) {
        Optional<ForecasterVersion> challenger = pointedTo(Alias.CHALLENGER);
        return challenger.filter(newest -> newest.learnt().fingerprint().equals(fingerprint)
                && candidates.stream()
                        .allMatch(method -> newest.learnt().compared().containsKey(method.name()))
                && Stream.of(challenger, champion)
                        .flatMap(Optional::stream)
                        .allMatch(version -> isMadeSo(version.learnt(), candidates)));
    }

    /** Whether this program would make it with the same parameters, where it makes it. */
    private static boolean isMadeSo(Learnt learnt, List<ForecastMethod> candidates) {
        return candidates.stream()
                .filter(method -> method.name().equals(learnt.method()))
                .allMatch(method -> Parameters.same(method.parameters(), learnt.parameters()));
    }

    private String decided(
            long run,
            TrainingData data,
            Contest contest,
            Optional<ForecasterVersion> champion,
            TrainingProgress progress) {
        MethodStanding best = contest.best();
        MethodStanding naive = contest.standing(NAIVE);
        MethodStanding serving = champion.map(ForecasterVersion::learnt)
                .map(learnt -> contest.standing(learnt.method()) != null
                                && contest.standing(learnt.method()).isOf(learnt.method(), learnt.parameters())
                        ? contest.standing(learnt.method())
                        : null)
                .orElse(null);
        Decision decision = champion.isEmpty() ? Promotion.first(best, naive) : Promotion.next(best, naive, serving);
        MethodStanding chosen =
                switch (decision.chosen()) {
                    case BEST -> best;
                    case NAIVE -> naive;
                    case CHAMPION -> serving;
                };
        long challenger = add(run, data, contest, best, progress);
        long promoted = chosen == best ? challenger : add(run, data, contest, chosen, progress);
        versions.point(Alias.CHAMPION, promoted, decision.kind(), decision.reason());
        versions.point( // last: see sameAsBefore
                Alias.CHALLENGER,
                challenger,
                AliasChange.Kind.TRAINED,
                TrainingReason.BEST_OF.with(run, Promotion.verdict(best, naive)).toString());
        versions.prune(KEPT_VERSIONS);
        return TrainingReason.SERVES
                .with(promoted, chosen.method(), decision.reason())
                .toString();
    }

    private long add(long run, TrainingData data, Contest contest, MethodStanding standing, TrainingProgress progress) {
        progress.at(TrainingReason.FITS.with(standing.method()).toString(), 0, 1);
        FittedMethod fitted = methods.named(standing.method())
                .orElseThrow(() -> new IllegalStateException("a method that was compared must be known"))
                .fit(new SitePool(data.sites()), data.until());
        progress.at(TrainingReason.KEEPS.with(standing.method()).toString(), 1, 1);
        MethodStanding naive = contest.standing(NAIVE);
        Learnt learnt = new Learnt(
                standing.method(),
                standing.parameters(),
                data.from(),
                data.until(),
                data.sites().size(),
                data.hours(),
                data.fingerprint(),
                fitted.importance(),
                contest.errors(),
                Promotion.verdict(standing, naive),
                run);
        return versions.add(
                learnt, VersionScores.of(contest.report(standing.method()), contest.report(NAIVE)), fitted.artifact());
    }
}
