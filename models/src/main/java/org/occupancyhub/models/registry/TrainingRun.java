package org.occupancyhub.models.registry;

import java.time.Instant;
import java.util.Locale;

/**
 * One training, from the moment it was asked for.
 *
 * @param attempt 2 and more where the hub that was at it was gone before the end
 * @param startedAt null while it waits for a hub
 * @param finishedAt null before its end
 * @param step what it does, in words; null before the first
 * @param done of {@code steps}; both 0 where that is not known
 * @param cancelled whether somebody asked it to stop; that may have come too late
 * @param outcome what came of it, in words; null before its end or where it failed
 * @param failure why it failed; null where it did not
 */
public record TrainingRun(
        long id,
        Trigger trigger,
        int attempt,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        String step,
        int done,
        int steps,
        boolean cancelled,
        String outcome,
        String failure) {

    /** Why it was asked for. */
    public enum Trigger {
        SCHEDULE,
        DEMAND,
        DRIFT;

        /** As the database and the API write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Trigger of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return finishedAt == null;
    }

    /** Whether it broke, and was not stopped by somebody. */
    public boolean hasFailed() {
        return failure != null && !cancelled;
    }
}
