package org.occupancyhub.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.occupancyhub.ui.words.Phrase;
import org.occupancyhub.ui.words.Words;

/** The next time a site opens, seen from now. */
record Opening(ZonedDateTime at, Duration away) {

    static Opening of(ZonedDateTime at, Instant now) {
        return new Opening(at, Duration.between(now, at.toInstant()));
    }

    private long daysAhead() {
        return at.toLocalDate().toEpochDay() - at.minus(away).toLocalDate().toEpochDay();
    }

    /** today, tomorrow, Monday */
    String day(Words words) {
        return switch ((int) daysAhead()) {
            case 0 -> words.say("opens.today");
            case 1 -> words.say("opens.tomorrow");
            default -> words.weekday(at);
        };
    }

    Phrase sentence(Words words) {
        return daysAhead() == 0
                ? words.phrase("closed.today", words.clock(at), words.duration(away))
                : words.phrase("closed.later", day(words), words.clock(at));
    }
}
