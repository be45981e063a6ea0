package org.occupancyhub.models.reason;

/** What came instead, where that is not shown itself. */
public enum Fact implements Reason {
    MISSING("missing"),
    BOTH("\"both\""),
    NOT_UTF_8("\"something else\""),

    /** What the reader of JSON says, and where; instead of {@link Rule#JSON} only. */
    BROKEN_JSON("{0} at line {1}, column {2}");

    private final String english;

    Fact(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
