package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.occupancyhub.models.registry.Alias;
import org.occupancyhub.models.registry.ForecasterVersion;
import org.occupancyhub.models.registry.VersionScore;

/** A trained forecaster as the contract writes it. */
record VersionAnswer(
        long version,
        String method,
        @JsonRawValue String parameters,
        @JsonProperty("trained_at") Instant trainedAt,
        List<String> aliases,
        Window window,
        String fingerprint,
        String verdict,
        Map<String, Double> compared,
        Map<String, Double> importance,
        List<ScoreAnswer> scores,
        long run) {

    /** What it learnt from. */
    record Window(Instant from, Instant until, int sites, long hours) {}

    /** @param site null for all sites together */
    record ScoreAnswer(
            String site,
            @JsonProperty("first_horizon") int firstHorizon,
            @JsonProperty("last_horizon") int lastHorizon,
            long hours,
            Double mae,
            @JsonProperty("naive_mae") Double naiveMae,
            Double mase,
            Double coverage,
            Double width,
            Double bias) {

        static ScoreAnswer of(VersionScore score) {
            return new ScoreAnswer(
                    VersionScore.ALL_SITES.equals(score.site()) ? null : score.site(),
                    score.firstHorizon(),
                    score.lastHorizon(),
                    score.hours(),
                    score.mae(),
                    score.naiveMae(),
                    score.mase(),
                    score.coverage(),
                    score.width(),
                    score.bias());
        }
    }

    static VersionAnswer of(ForecasterVersion version) {
        ForecasterVersion.Learnt learnt = version.learnt();
        return new VersionAnswer(
                version.id(),
                learnt.method(),
                learnt.parameters(),
                version.trainedAt(),
                version.aliases().stream().map(Alias::word).toList(),
                new Window(learnt.from(), learnt.until(), learnt.sites(), learnt.hours()),
                learnt.fingerprint(),
                learnt.verdict(),
                learnt.compared(),
                learnt.importance(),
                version.scores().stream().map(ScoreAnswer::of).toList(),
                learnt.run());
    }
}
