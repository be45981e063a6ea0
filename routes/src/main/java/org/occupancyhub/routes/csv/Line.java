package org.occupancyhub.routes.csv;

import org.occupancyhub.models.event.InvalidEventException;

/** One line of a file that is not blank; {@code number} counts from 1 and includes blank lines. */
public sealed interface Line {

    long number();

    /** A line of well-formed text without control characters. */
    record Text(long number, String text) implements Line {}

    /**
     * A line that cannot be text.
     *
     * @param refusal what is wrong with it
     * @param start its bytes, or the first of them where it is too long to be held
     * @param cut whether they are only the first
     */
    record Broken(long number, InvalidEventException refusal, byte[] start, boolean cut) implements Line {

        String reason() {
            return refusal.getMessage();
        }
    }
}
