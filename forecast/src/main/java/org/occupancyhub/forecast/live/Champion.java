package org.occupancyhub.forecast.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.occupancyhub.forecast.model.FittedMethod;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.ForecastMethods;
import org.occupancyhub.models.reason.TrainingReason;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.ForecasterVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The method that serves: the champion of the registry, or the best plain method where there is none yet or it cannot be
 * used here. Looks at the registry again each time it is told to follow, because another hub may have promoted one.
 */
public final class Champion {

    private static final Logger LOG = LoggerFactory.getLogger(Champion.class);

    private final ForecasterVersions versions;
    private final ForecastMethods methods;
    private final Trial trial = new Trial();
    private volatile ServedMethod served;
    private volatile Instant trainedAt;
    private Long looked;

    private Champion(ForecasterVersions versions, ForecastMethods methods, ForecastMethod first) {
        this.versions = versions;
        this.methods = methods;
        this.served = ServedMethod.untrained(first);
    }

    /** That of the registry; until there is one, the first plain method of the program. */
    public static Champion ofRegistry(ForecasterVersions versions, ForecastMethods methods) {
        return new Champion(versions, methods, firstPlain(methods));
    }

    /** The same method for ever, which learns as it goes. */
    public static Champion always(ForecastMethod method) {
        return new Champion(null, null, method);
    }

    ServedMethod now() {
        return served;
    }

    /** Whether a plain method serves in place of a champion that cannot be used here. */
    public boolean isFallback() {
        return served.fallback();
    }

    /** When the champion was trained, also where a plain method serves in its place; null where there is none. */
    public Instant trainedAt() {
        return trainedAt;
    }

    /** One indexed read where nothing changed. */
    synchronized void follow() {
        if (versions == null) {
            return;
        }
        OptionalLong champion = versions.version(Alias.CHAMPION);
        if (champion.isEmpty() || (looked != null && looked == champion.getAsLong())) {
            return;
        }
        long version = champion.getAsLong();
        Optional<ForecasterVersion> found = versions.find(version);
        Optional<byte[]> artifact = versions.artifact(version);
        if (found.isPresent()
                && artifact.isPresent()) { // otherwise it was replaced meanwhile, and the next look finds that
            served = usable(found.get(), artifact.get());
            trainedAt = found.get().trainedAt();
            looked = version;
            LOG.info("{} serves{}", served.name(), served.fallback() ? "" : " as version " + version);
        }
    }

    private ServedMethod usable(ForecasterVersion version, byte[] artifact) {
        ForecasterVersion.Learnt learnt = version.learnt();
        Optional<ForecastMethod> method = methods.named(learnt.method());
        if (method.isEmpty()) {
            return fallback(
                    version, TrainingReason.UNKNOWN_METHOD.with(learnt.method()).toString());
        }
        try {
            FittedMethod fitted = method.get().read(artifact);
            trial.run(fitted);
            return new ServedMethod(learnt.method(), version.id(), false, fitted::over);
        } catch (RuntimeException | LinkageError e) { // an artifact of another version, or no native library here
            return fallback(version, e.toString());
        }
    }

    private ServedMethod fallback(ForecasterVersion version, String why) {
        ForecastMethod plain =
                bestPlain(methods, version.learnt().compared(), version.learnt().method());
        String reason = TrainingReason.CANNOT_BE_USED
                .with(version.id(), version.learnt().method(), why, plain.name())
                .toString();
        LOG.error("Forecasts fall back: {}", reason);
        versions.fellBack(version.id(), reason);
        return new ServedMethod(plain.name(), null, true, plain::over);
    }

    /** The one that serves before anything was trained. */
    static ForecastMethod firstPlain(ForecastMethods methods) {
        return bestPlain(methods, Map.of(), "");
    }

    /** The one that was best on the same weeks; where that is not known, the first of the program. */
    private static ForecastMethod bestPlain(ForecastMethods methods, Map<String, Double> errors, String except) {
        return methods.all().stream()
                .filter(ForecastMethod::isPlain)
                .filter(method -> !method.name().equals(except))
                .min(Comparator.comparingDouble(method -> errors.getOrDefault(method.name(), Double.POSITIVE_INFINITY)))
                .orElseThrow(() -> new IllegalStateException("there must be a plain method"));
    }
}
