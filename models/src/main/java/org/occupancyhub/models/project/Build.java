package org.occupancyhub.models.project;

import java.time.Instant;

/**
 * What is known of the last build of a model.
 *
 * @param fingerprint of what was built; empty where it was never built
 * @param builtAt null where it was never built
 * @param refreshNumber the refresh up to which its rows have read
 * @param failure why it could not be built or refreshed since, or null
 * @param isThere whether the relation exists
 * @param rows an estimate, or null
 * @param isOld built more than a minute ago
 * @param number of the last refresh of the database
 */
record Build(
        String fingerprint,
        Instant builtAt,
        long refreshNumber,
        String failure,
        boolean isThere,
        Long rows,
        boolean isOld,
        long number) {

    boolean isOf(Model model) {
        return isThere && fingerprint.equals(model.fingerprint());
    }
}
