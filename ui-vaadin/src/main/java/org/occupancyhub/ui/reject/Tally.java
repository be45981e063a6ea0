package org.occupancyhub.ui.reject;

import java.util.List;

/**
 * How far something that is done to many has come.
 *
 * @param errand what is done
 * @param total how many there were to do
 * @param done sent again, or dismissed
 * @param refused how many are still wrong, or were not open any more
 * @param examples the first of these
 * @param end how it ended, or that it runs
 */
record Tally(Errand errand, long total, long done, long refused, List<Refusal> examples, End end) {

    enum Errand {
        RESEND,
        DISMISS;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum End {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /** One that was not taken. @param reason why, in words */
    record Refusal(long reject, String reason) {}

    Tally {
        examples = List.copyOf(examples);
    }

    static Tally start(Errand errand, long total) {
        return new Tally(errand, total, 0, 0, List.of(), End.RUNNING);
    }

    long handled() {
        return done + refused;
    }

    Tally ended(End how) {
        return new Tally(errand, total, done, refused, examples, how);
    }
}
