package org.occupancyhub.forecast.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.occupancyhub.forecast.TrainingSettings;
import org.occupancyhub.forecast.backtest.BacktestPlan;
import org.occupancyhub.forecast.model.FittedMethod;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.forecast.series.SitePool;
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
            return new Outcome(false, "nothing was ever counted");
        }
        Optional<BacktestPlan> plan = Contest.plan(data, settings.weeks());
        if (plan.isEmpty()) {
            return new Outcome(false, "there is too little history to compare methods on");
        }
        Optional<ForecasterVersion> champion = champion();
        List<ForecastMethod> candidates = candidates(champion);
        Optional<ForecasterVersion> same = sameAsBefore(data.fingerprint(), candidates);
        if (same.isPresent()) {
            return new Outcome(
                    false, "nothing new was counted since version " + same.get().id() + " was trained");
        }
        Contest contest = Contest.of(candidates, data, plan.get(), progress);
        return new Outcome(true, decided(run, data, contest, champion, progress));
    }

    private Optional<ForecasterVersion> champion() {
        OptionalLong version = versions.version(Alias.CHAMPION);
        return version.isPresent() ? versions.find(version.getAsLong()) : Optional.empty();
    }

    /** The default, the first that needs nothing fitted, the naive, and what serves now. */
    private List<ForecastMethod> candidates(Optional<ForecasterVersion> champion) {
        Map<String, ForecastMethod> candidates = new LinkedHashMap<>();
        candidates.put(methods.best().name(), methods.best());
        methods.all().stream()
                .filter(ForecastMethod::isPlain)
                .findFirst()
                .ifPresent(plain -> candidates.put(plain.name(), plain));
        methods.named(NAIVE).ifPresent(naive -> candidates.put(naive.name(), naive));
        champion.flatMap(serving -> methods.named(serving.learnt().method()))
                .ifPresent(serving -> candidates.put(serving.name(), serving));
        return new ArrayList<>(candidates.values());
    }

    private Optional<ForecasterVersion> sameAsBefore(String fingerprint, List<ForecastMethod> candidates) {
        return versions.all().stream()
                .findFirst()
                .filter(newest -> newest.learnt().fingerprint().equals(fingerprint)
                        && candidates.stream()
                                .allMatch(method -> newest.learnt().compared().containsKey(method.name()))
                        && candidates.stream()
                                .filter(method ->
                                        method.name().equals(newest.learnt().method()))
                                .allMatch(method -> Parameters.same(
                                        method.parameters(), newest.learnt().parameters())));
    }

    private String decided(
            long run,
            TrainingData data,
            Contest contest,
            Optional<ForecasterVersion> champion,
            TrainingProgress progress) {
        Standing best = contest.best();
        Standing naive = contest.standing(NAIVE);
        Standing serving = champion.map(ForecasterVersion::learnt)
                .map(learnt -> contest.standing(learnt.method()) != null
                                && contest.standing(learnt.method()).isOf(learnt.method(), learnt.parameters())
                        ? contest.standing(learnt.method())
                        : null)
                .orElse(null);
        Decision decision = champion.isEmpty() ? Promotion.first(best, naive) : Promotion.next(best, naive, serving);
        Standing chosen =
                switch (decision.chosen()) {
                    case BEST -> best;
                    case NAIVE -> naive;
                    case CHAMPION -> serving;
                };
        long challenger = add(run, data, contest, best, progress);
        long promoted = chosen == best ? challenger : add(run, data, contest, chosen, progress);
        versions.point(
                Alias.CHALLENGER,
                challenger,
                AliasChange.Kind.TRAINED,
                "the best of training " + run + ": " + Promotion.verdict(best, naive));
        versions.point(Alias.CHAMPION, promoted, decision.kind(), decision.reason());
        versions.prune(KEPT_VERSIONS);
        return "version " + promoted + " (" + chosen.method() + ") serves: " + decision.reason();
    }

    private long add(long run, TrainingData data, Contest contest, Standing standing, TrainingProgress progress) {
        progress.at("fits " + standing.method() + " to all of the past", 0, 1);
        FittedMethod fitted = methods.named(standing.method())
                .orElseThrow(() -> new IllegalStateException("a method that was compared must be known"))
                .fit(new SitePool(data.sites()), data.until());
        progress.at("keeps " + standing.method(), 1, 1);
        Standing naive = contest.standing(NAIVE);
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
