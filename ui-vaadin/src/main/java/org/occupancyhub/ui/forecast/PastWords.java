package org.occupancyhub.ui.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.accuracy.PastHour;
import org.occupancyhub.models.accuracy.PastTally;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.forecast.ForecastPage.Past;
import org.occupancyhub.words.Words;

/** Past forecasts against what came, in sentences. */
final class PastWords {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Words words;
    private final Site site;

    PastWords(Words words, Site site) {
        this.words = words;
        this.site = site;
    }

    /** The finding. */
    String sentence(Past past) {
        PastTally tally = past.tally();
        String off = words.say("past.off", words.tenths(tally.error()));
        return words.many("past.within", tally.compared(), words.count(tally.within()))
                + " "
                + tally.worst()
                        .map(hour -> words.say(
                                "past.worst",
                                off,
                                words.day(hour.hour().atZone(site.timeZone()).toLocalDate()),
                                words.clock(hour.hour(), site.timeZone()),
                                words.count(hour.counted()),
                                range(hour)))
                        .orElseGet(() -> words.say("past.no-worst", off));
    }

    /** Where the picture has gaps, and why; empty where it has none. */
    String gaps(PastTally tally) {
        List<String> said = new ArrayList<>();
        if (tally.unsaid() > 0) {
            said.add(words.many("past.unsaid", tally.unsaid()));
        }
        if (tally.uncounted() > 0) {
            said.add(words.many("past.uncounted", tally.uncounted()));
        }
        return String.join(" ", said);
    }

    /** When there is something to compare for the first time. */
    String first(Past past) {
        Instant over = past.next().plus(HOUR);
        return words.say(
                past.isIssued() ? "past.first" : "past.first-at-earliest",
                words.day(over.atZone(site.timeZone()).toLocalDate()),
                words.clock(over, site.timeZone()));
    }

    String range(PastHour hour) {
        return words.range(Math.max(0, hour.said().lower()), hour.said().upper());
    }
}
