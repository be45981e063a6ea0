package org.occupancyhub.models.occupancy;

/** Whether a number may be believed; the word is public and fixed. */
public enum State {
    LIVE("live"),
    STALE("stale"),
    CLOSED("closed"),
    NO_DATA("no-data");

    private final String word;

    State(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
