package org.occupancyhub.models.site;

/** How busy it is, in a word; the word is public and fixed. */
public enum Level {
    QUIET("quiet"),
    MODERATE("moderate"),
    BUSY("busy"),
    VERY_BUSY("very busy"),
    FULL("full");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
