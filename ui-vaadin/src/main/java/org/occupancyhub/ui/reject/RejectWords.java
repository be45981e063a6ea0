package org.occupancyhub.ui.reject;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.ui.part.Chip;
import org.occupancyhub.ui.reject.RejectsPage.FromSource;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.ui.words.PageClock;
import org.occupancyhub.words.Phrase;
import org.occupancyhub.words.Words;

/** Says rejects in words. */
final class RejectWords {

    private static final int SOURCES = 3;
    private static final int NAME = 40;
    private static final int ORIGIN = 120;

    private final Words words;

    RejectWords(Words words) {
        this.words = words;
    }

    /** "12 rejects wait: 9 lines of CSV files, 3 records of the topic. The newest came 2 min ago." */
    Phrase sentence(RejectsPage page, Instant now) {
        if (page.nothingEver()) {
            return words.phrase("rejects.none-ever");
        }
        if (page.open() == 0) {
            return words.phrase("rejects.none");
        }
        Phrase wait = words.manyPhrase("rejects.wait", page.open(), parts(page));
        return page.newestOpen() == null
                ? wait
                : wait.then(words.phrase("rejects.newest", words.ago(page.newestOpen(), now, page.zone())));
    }

    private String parts(RejectsPage page) {
        List<String> parts = new ArrayList<>();
        long said = 0;
        for (FromSource from : page.waiting().stream().limit(SOURCES).toList()) {
            parts.add(from(from));
            said += from.count();
        }
        if (page.open() > said) {
            parts.add(words.many("rejects.from-others", page.open() - said));
        }
        return String.join(", ", parts);
    }

    private String from(FromSource from) {
        return switch (from.source()) {
            case "csv", "kafka", "http" -> words.many("rejects.from-" + from.source(), from.count());
            default -> words.many("rejects.from-other", from.count(), Excerpt.of(from.source(), NAME));
        };
    }

    String source(String source) {
        return words.sayIfKnown("source." + source, Excerpt.of(source, NAME));
    }

    String origin(Reject reject) {
        return Excerpt.of(reject.origin(), ORIGIN);
    }

    void chip(Chip chip, Reject.Status status) {
        switch (status) {
            case OPEN -> chip.show("plain", "tray", words.say("rejects.status.open"));
            case RESENT -> chip.show("fine", "check", words.say("rejects.status.resent"));
            case DISMISSED -> chip.show("plain", "close", words.say("rejects.status.dismissed"));
        }
    }

    /** "Thursday 19 November 2026, 14:18" */
    String moment(Instant at, ZoneId zone) {
        return PageClock.sayInFull(words, at, zone);
    }
}
