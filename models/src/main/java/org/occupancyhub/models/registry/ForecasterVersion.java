package org.occupancyhub.models.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a training made, without its artifact.
 *
 * @param learnt what it learnt, and how good its method was
 * @param aliases what points to it
 * @param scores of all sites together first
 */
public record ForecasterVersion(
        long id, Instant trainedAt, Learnt learnt, List<Alias> aliases, List<VersionScore> scores) {

    public ForecasterVersion {
        aliases = List.copyOf(aliases);
        scores = List.copyOf(scores);
    }

    /**
     * What it learnt, from what, and what came of it.
     *
     * @param method the name of the forecaster, as in {@code --model}
     * @param parameters as a JSON object
     * @param from start of the first hour it has learnt from
     * @param until end of the last one
     * @param hours of all sites together
     * @param fingerprint SHA-256 of sites, hours and counts
     * @param importance share of each feature, by name
     * @param compared error of every method of the same training on the same weeks, by name: mean of the MASE of the first
     *     24 hours and of the rest of the week
     * @param verdict what the backtest said of it, in words
     * @param run the training that made it
     */
    public record Learnt(
            String method,
            String parameters,
            Instant from,
            Instant until,
            int sites,
            long hours,
            String fingerprint,
            Map<String, Double> importance,
            Map<String, Double> compared,
            String verdict,
            long run) {

        public Learnt {
            importance = Map.copyOf(importance);
            compared = Map.copyOf(compared);
        }
    }
}
