package org.occupancyhub.forecast.model.trees;

import java.util.Locale;

/**
 * How trees are grown.
 *
 * @param trees how many in a sum
 * @param leaves most leaves of each
 * @param rate share of each tree's answer that is taken
 * @param leastRows that a leaf stands for
 * @param bins in which each feature is cut to find splits
 * @param featureShare share of features that each tree may ask
 * @param rowShare share of rows that each tree learns from
 */
public record TreeParameters(
        int trees, int leaves, double rate, int leastRows, int bins, double featureShare, double rowShare) {

    /** As a JSON object. */
    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"trees\":%d,\"leaves\":%d,\"rate\":%s,\"leastRows\":%d,\"bins\":%d,\"featureShare\":%s,\"rowShare\":%s}",
                trees,
                leaves,
                rate,
                leastRows,
                bins,
                featureShare,
                rowShare);
    }
}
