package org.occupancyhub.ui.pattern;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** Days of the week that are looked at together. */
enum DayGroup {
    WORKDAYS("mon-fri", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    WEEKEND("sat-sun", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
    EVERY("mon-sun", EnumSet.allOf(DayOfWeek.class)),
    MONDAY("mon", EnumSet.of(DayOfWeek.MONDAY)),
    TUESDAY("tue", EnumSet.of(DayOfWeek.TUESDAY)),
    WEDNESDAY("wed", EnumSet.of(DayOfWeek.WEDNESDAY)),
    THURSDAY("thu", EnumSet.of(DayOfWeek.THURSDAY)),
    FRIDAY("fri", EnumSet.of(DayOfWeek.FRIDAY)),
    SATURDAY("sat", EnumSet.of(DayOfWeek.SATURDAY)),
    SUNDAY("sun", EnumSet.of(DayOfWeek.SUNDAY));

    private final String word;
    private final Set<DayOfWeek> days;

    DayGroup(String word, Set<DayOfWeek> days) {
        this.word = word;
        this.days = days;
    }

    /** As it stands in an address. */
    String word() {
        return word;
    }

    boolean holds(DayOfWeek day) {
        return days.contains(day);
    }
}
