package org.occupancyhub.models.reason;

/** Why an import is not begun, or ended early. */
public enum Refusal implements Reason {
    WRONG("{0}"),
    STOPPING("the hub is stopping"),
    CHECKS("two checks run already; wait for one of them, or stop it"),
    BUSY(
            "another import runs already (number {0}, started by {1}); wait for it, or stop it, or, if its hub was killed, try again in half a minute"),
    NO_ZONE("the zone must be a time zone such as Europe/Zurich, but is missing"),
    NO_SITE("there is no site {0}"),
    COPY("{0} is a time machine itself; choose the site it copies"),
    DAY_NOT_OVER("the day must be over, but was {0}"),
    NO_READINGS("there are no readings of {0} on {1}"),
    NOTHING_LEFT("nothing is left of {0}; start it anew"),
    MANY_READINGS("at most {0} readings can happen again, but {1} has more from {2} to {3}"),
    SPEED("the speed must be above 0 and at most 100000, but was {0}"),
    OTHER_SITE("days of {0} would happen again at {1}, but that is a site of its own; give it another name"),
    TOO_LARGE("a file must be at most {0} bytes; lay a larger one into the inbox of the hub"),
    DISK("there is no room for it in {0}: what is left of the disk is needed by the database and by Kafka"),
    NO_ROOM("there is no room for it in {0}: {1}"),
    MANY_FILES("there are too many files called {0}; remove some"),
    NO_FILE("there is no file called \"{0}\""),
    NO_DATABASE("the database does not answer; start it again when it does: what was sent is not doubled"),
    NO_KAFKA("Kafka does not answer ({0}); start it again when it does: what was sent is not doubled");

    private final String english;

    Refusal(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
