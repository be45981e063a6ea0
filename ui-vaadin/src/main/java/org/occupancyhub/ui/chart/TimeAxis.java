package org.occupancyhub.ui.chart;

import java.time.Instant;
import java.time.ZoneId;
import org.occupancyhub.words.Words;

/** Where x is 0, and whose clock it is shown by. */
public final class TimeAxis {

    private TimeAxis() {}

    public static Spec of(Words words, Instant start, ZoneId zone) {
        return Spec.of("start", start.toEpochMilli())
                .with("zone", zone.getId())
                .with("locale", words.locale().toLanguageTag())
                .with("date", words.say("format.month-day"));
    }
}
