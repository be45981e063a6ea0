package org.occupancyhub.ui.reject;

/**
 * What came of the last thing that was done to one reject, said beside it.
 *
 * @param detail the event it became, or why it is still wrong; null where there is nothing more to say
 */
record Feedback(long reject, Kind kind, String detail) {

    enum Kind {
        BUSY,
        SENT,
        REFUSED,
        DISMISSED,
        NOT_OPEN,
        FAILED
    }
}
