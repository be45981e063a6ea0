package org.occupancyhub.ui.quality;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.occupancyhub.models.account.Check;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** Says the checks of a reconciliation: where each stands on the way of an event, and what is missing. */
final class CheckWords {

    /** Whose detail says no more than the difference does. */
    private static final Set<String> SAID = Set.of("kafka-committed", "raw-events", "raw-ids", "rejected-events");

    private static final int SUBJECT = 120;
    private static final int DETAIL = 500;

    private final Words words;

    CheckWords(Words words) {
        this.words = words;
    }

    /** A check with another name, as another version wrote it, comes last. */
    static Comparator<String> alongTheWay() {
        return Comparator.<String>comparingInt(
                        name -> Check.NAMES.contains(name) ? Check.NAMES.indexOf(name) : Check.NAMES.size())
                .thenComparing(Comparator.naturalOrder());
    }

    String title(String name) {
        return words.sayIfKnown("check." + name, words.capital(Excerpt.of(name, SUBJECT)));
    }

    /** "3 events are missing in raw for http on 24 Nov" */
    String difference(Check check) {
        long difference = check.found() - check.expected();
        long by = Math.abs(difference);
        String kind = difference < 0 ? ".missing" : ".extra";
        String own = "check." + check.name() + kind;
        return words.many(
                words.knows(own + ".many") ? own : "check" + kind,
                by,
                words.sayIfKnown(
                        "check." + check.name() + (by == 1 ? ".one" : ".many"),
                        words.say(by == 1 ? "check.row" : "check.rows")),
                words.sayIfKnown("check." + check.name() + ".where", Excerpt.of(check.name(), SUBJECT)),
                subject(check));
    }

    /** What else there is to say about a difference. */
    Optional<String> detail(Check check) {
        return Optional.ofNullable(check.detail())
                .filter(detail -> !check.holds() && !SAID.contains(check.name()))
                .map(detail -> Excerpt.of(detail, DETAIL));
    }

    /** "http on 24 Nov" for "http 2026-11-24". */
    String subject(Check check) {
        String subject = check.subject();
        int at = subject.lastIndexOf(' ');
        try {
            String day = words.dayOf(
                    LocalDate.parse(subject.substring(at + 1)), LocalDate.ofInstant(check.checkedAt(), ZoneOffset.UTC));
            return at < 0 ? day : words.say("check.on", Excerpt.of(subject.substring(0, at), SUBJECT), day);
        } catch (DateTimeParseException noDay) {
            return Excerpt.of(subject, SUBJECT);
        }
    }
}
