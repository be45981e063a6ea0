package org.occupancyhub.models.site;

import java.time.LocalDateTime;
import java.util.Objects;
import org.occupancyhub.models.event.InvalidEventException;

/**
 * A time that is known ahead to be unlike others, on a site's own clocks.
 *
 * @param name its kin: events of one name are alike, and so are seasons
 * @param from its begin
 * @param until its end, not included
 */
public record SpecialTime(Kind kind, String name, LocalDateTime from, LocalDateTime until) {

    private static final int LONGEST_NAME = 100;

    /** What a special time is to those who forecast. */
    public enum Kind {
        /** Hours or days such as a competition or an open day. */
        EVENT("event"),
        /** A stretch of weeks such as a semester or its break. */
        SEASON("season");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** @throws IllegalArgumentException naming the words there are */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(
                    "kind must be event or season, but was " + InvalidEventException.show(word));
        }
    }

    /** @throws IllegalArgumentException if it ends before it begins, or the name is no short line of text */
    public SpecialTime {
        Objects.requireNonNull(kind, "kind");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a special time must end after it begins, but was " + from + " to " + until);
        }
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name must be a line of 1 to " + LONGEST_NAME + " characters, but was "
                    + InvalidEventException.show(name));
        }
        name = name.strip();
    }

    /**
     * As people write it: days, both included, or moments on the site's clocks.
     *
     * @param from such as {@code 2026-02-15} or {@code 2026-02-15T14:00}
     * @param to the same, or null: the end of the day on which it begins
     * @throws IllegalArgumentException naming the part that is wrong
     */
    public static SpecialTime parse(Kind kind, String name, String from, String to) {
        LocalDateTime begin = LocalMoments.begin(from);
        return new SpecialTime(kind, name, begin, LocalMoments.end(to, from, begin));
    }
}
