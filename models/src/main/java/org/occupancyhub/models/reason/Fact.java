package org.occupancyhub.models.reason;

/** What came instead, where that is not shown itself. */
public enum Fact implements Reason {
    MISSING("missing"),
    BOTH("\"both\""),
    NOT_UTF_8("\"something else\"");

    private final String english;

    Fact(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
