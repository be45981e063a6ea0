package org.occupancyhub.models.reason;

/** What must be something, where it is no field with a name of its own. */
public enum Subject implements Reason {
    BODY("the body"),
    READING("a reading"),
    LINE("a line"),
    FIELDS("the number of fields"),
    PAYLOAD("the payload"),
    CORRECTION("a correction"),
    NAME("each name");

    private final String english;

    Subject(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
