package org.occupancyhub.routes.csv;

/** One line of a file that is not blank; {@code number} counts from 1 and includes blank lines. */
public sealed interface Line {

    long number();

    /** A line of well-formed text without control characters. */
    record Text(long number, String text) implements Line {}

    /**
     * A line that cannot be text.
     *
     * @param reason what is wrong with it
     * @param start its bytes, or the first of them where it is too long to be held
     */
    record Broken(long number, String reason, byte[] start) implements Line {}
}
