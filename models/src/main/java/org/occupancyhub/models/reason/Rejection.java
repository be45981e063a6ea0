package org.occupancyhub.models.reason;

/** Why a record or a correction was not taken, where no single value is wrong. */
public enum Rejection implements Reason {
    FINAL("ts must lie within the readings that are kept, since the hours before are final, but was {0}"),
    NOT_KEPT("ts must lie within the readings that are kept, since the hours before are final"),
    DATABASE("the database refused it: {0}"),
    UNKNOWN("unknown"),
    STORED("an event with the id {0} is stored already; nothing to send"),
    NO_REJECT("there is no reject {0}"),
    RESENT("it is resent since {0}; only open ones are sent"),
    DISMISSED("it is dismissed since {0}; only open ones are sent"),
    TWICE("it stands among these more than once; only the first one is sent");

    private final String english;

    Rejection(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
