package org.occupancyhub.models.event;

import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Said;

/** How many people were counted: a whole number from 0 to {@value #MAX}. */
public record Count(int people) implements Reading {

    public static final int MAX = 1_000_000;

    public Count {
        check("count", people);
    }

    static void check(String field, int people) {
        if (people < 0 || people > MAX) {
            throw new InvalidEventException(field, EXPECTATION, people);
        }
    }

    /** Said wherever a number of people is refused, also by those who read it from text. */
    public static final Said EXPECTATION = Rule.WHOLE_NUMBER.with(0, MAX);
}
