package org.occupancyhub.models.reason;

/** Why a file cannot be read as counts, or not to its end. */
public enum Unreadable implements Reason {
    CANNOT("cannot be read: {0}"),
    CANNOT_GO_ON("cannot be read on: {0}"),
    CANNOT_CLOSE("cannot be closed"),
    NO_FILE("there is no such file"),
    DENIED("access is denied"),
    LINK("is not a file of its own but a link"),
    LONG_MAPPING("is too long for a mapping"),
    NOT_YAML("is not YAML: {0}"),
    NO_MAPPING("must be a list of names and values such as time-column: date"),
    WRONG("{0}"),
    EMPTY("is empty; the first line must name the columns"),
    HEADER_NO_TEXT("the header is no text: {0}"),
    HEADER_QUOTES("the header must close its quotes, but was {0}"),
    NO_SITE("no column names the site; say --site or --site-column, or the same in a mapping"),
    WRONG_SITE("{0}; say --site or --site-column, or the same in a mapping"),
    WHICH_TIME("which column is the time? Say --time-column, or time-column in a mapping; there are {0}"),
    WHICH_COUNT("which column is the count? Say --count-column, or count-column in a mapping; there are {0}"),
    NO_COLUMN("there is no column {0}; there are {1}"),
    COLUMN_TWICE("the column {0} stands there twice");

    private final String english;

    Unreadable(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
