package org.occupancyhub.models.registry;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * A change of an alias, with its reason in words.
 *
 * @param version what it points to since
 * @param previous what it pointed to before; null where it is the first
 */
public record AliasChange(
        long id, Alias alias, Long version, Long previous, Kind kind, String reason, Instant changedAt) {

    /** Why an alias was changed. */
    public enum Kind {
        /** A training made it. */
        TRAINED,
        /** It is better, or a person says so. */
        PROMOTED,
        /** It cannot be used, and a plain method serves in its place; the alias stays. */
        FELL_BACK,
        /** Back to the one before. */
        ROLLED_BACK,
        /** The one before was worse than the naive forecast, or can no longer be used. */
        WITHDRAWN;

        /** As the database and the API write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of change: " + word));
        }
    }
}
