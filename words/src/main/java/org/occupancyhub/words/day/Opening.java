package org.occupancyhub.words.day;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.occupancyhub.words.Phrase;
import org.occupancyhub.words.Words;

/** The next time a site opens, seen from now. */
public record Opening(ZonedDateTime at, Duration away) {

    public static Opening of(ZonedDateTime at, Instant now) {
        return new Opening(at, Duration.between(now, at.toInstant()));
    }

    private long daysAhead() {
        return at.toLocalDate().toEpochDay() - at.minus(away).toLocalDate().toEpochDay();
    }

    /** today, tomorrow, Monday */
    public String day(Words words) {
        return switch ((int) daysAhead()) {
            case 0 -> words.say("opens.today");
            case 1 -> words.say("opens.tomorrow");
            default -> words.weekday(at);
        };
    }

    public Phrase sentence(Words words) {
        return daysAhead() == 0
                ? words.phrase("closed.today", words.clock(at), words.duration(away))
                : words.phrase("closed.later", day(words), words.clock(at));
    }
}
