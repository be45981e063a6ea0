package org.occupancyhub.hub.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.SpecialTime;

/**
 * One line of a calendar file.
 *
 * @param site the only one that it is about, or empty for all
 * @param time from its begin to its end, not included; also where it is no closure, the words of which are its name
 */
record CalendarLine(String site, Kind kind, Closure time) {

    enum Kind {
        HOLIDAY,
        CLOSURE,
        EVENT,
        SEASON
    }

    /**
     * @param kind holiday, closure, event or season
     * @param from a day or a local time
     * @param to the same, a day included; empty for the day of {@code from}
     * @throws IllegalArgumentException naming the part that is wrong
     */
    static CalendarLine parse(String site, String kind, String from, String to, String name) {
        Closure time = Closure.parse(from, to.isEmpty() ? null : to, name.isEmpty() ? null : name);
        CalendarLine line = new CalendarLine(site, kind(kind), time);
        line.specialTime(); // An event or a season must have a name.
        if (line.kind() == Kind.HOLIDAY && !(startsDay(time.from()) && startsDay(time.until()))) {
            throw new IllegalArgumentException("a holiday must be whole days, but was " + from + " to " + to);
        }
        return line;
    }

    private static Kind kind(String text) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind must be holiday, closure, event or season, but was \"" + text + '"'));
    }

    private static boolean startsDay(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    boolean isOf(String name) {
        return site.isEmpty() || site.equals(name);
    }

    Stream<LocalDate> holidays() {
        return kind == Kind.HOLIDAY
                ? time.from().toLocalDate().datesUntil(time.until().toLocalDate())
                : Stream.empty();
    }

    Optional<Closure> closure() {
        return kind == Kind.CLOSURE ? Optional.of(time) : Optional.empty();
    }

    Optional<SpecialTime> specialTime() {
        return switch (kind) {
            case EVENT ->
                Optional.of(new SpecialTime(SpecialTime.Kind.EVENT, time.reason(), time.from(), time.until()));
            case SEASON ->
                Optional.of(new SpecialTime(SpecialTime.Kind.SEASON, time.reason(), time.from(), time.until()));
            case HOLIDAY, CLOSURE -> Optional.empty();
        };
    }
}
