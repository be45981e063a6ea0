package org.occupancyhub.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Phrase;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines;
import org.occupancyhub.words.day.Opening;
import org.occupancyhub.words.day.SiteDay;

/** The selected site in one or two sentences: against usual, when it turns busy, and how high it goes. */
final class DaySentence {

    /** A difference is worth a word from two people and a twentieth of what is usual. */
    private static final double NOTABLE_SHARE = 0.05;

    private final Words words;
    private final SiteDay day;
    private final DayLines lines;
    private final Site site;
    private final Instant now;

    private DaySentence(Words words, SiteDay day, DayLines lines) {
        this.words = words;
        this.day = day;
        this.lines = lines;
        this.site = day.now().site();
        this.now = lines.now();
    }

    static Phrase of(Words words, SiteDay day, DayLines lines) {
        DaySentence sentence = new DaySentence(words, day, lines);
        Phrase phrase =
                switch (day.now().state(lines.now())) {
                    case LIVE -> sentence.against().then(sentence.outlook());
                    case STALE -> sentence.stale().then(sentence.today()).then(sentence.outlook());
                    case CLOSED -> sentence.closed();
                    case NO_DATA -> Phrase.NOTHING;
                };
        return day.provisional() && lines.peakAhead().isPresent()
                ? phrase.then(words.phrase("outlook.provisional"))
                : phrase;
    }

    private Phrase against() {
        Optional<Double> usual = lines.usualAt(lines.nowX());
        if (usual.isEmpty()) {
            return Phrase.NOTHING;
        }
        String weekday = words.weekday(lines.window().midnight());
        long difference = day.now().occupancy().count() - Math.round(usual.get());
        if (Math.abs(difference) < Math.max(2, NOTABLE_SHARE * usual.get())) {
            return words.phrase("against.same", weekday).asExtra();
        }
        String key = difference < 0 ? "against.fewer" : "against.more";
        return words.phrase(key, words.count(Math.abs(difference)), weekday).asExtra();
    }

    private Phrase outlook() {
        Optional<DayLines.Expected> ahead = lines.peakAhead();
        if (ahead.isEmpty()) {
            return words.phrase("outlook.none");
        }
        DayLines.Expected peak = ahead.get();
        String people = words.count(peak.people());
        String at = clock(peak.x());
        String range = range(peak);
        Level current = day.now().lastLevel();
        Level highest = site.level(peak.people());
        boolean rises = peak.people() > day.now().occupancy().count() + noise();
        if (current == null || highest == null) {
            return rises ? words.phrase("outlook.peak", people, at, range) : words.phrase("outlook.stays");
        }
        if (current.compareTo(Level.BUSY) >= 0) {
            return fromBusy(rises, people, at, range);
        }
        if (highest.compareTo(current) > 0) {
            Level turning = highest.compareTo(Level.BUSY) >= 0 ? Level.BUSY : highest;
            return first(point -> site.level(point.people()).compareTo(turning) >= 0)
                    .map(point ->
                            words.phrase("outlook.turns", words.level(turning), clock(point.x()), people, at, range))
                    .orElseThrow();
        }
        return rises
                ? words.phrase("outlook.stays-peak", words.level(current), people, at, range)
                : words.phrase("outlook.stays");
    }

    private Phrase fromBusy(boolean rises, String people, String at, String range) {
        double peakX = lines.peakAhead().orElseThrow().x();
        Optional<DayLines.Expected> eased = first(point ->
                (!rises || point.x() > peakX) && site.level(point.people()).compareTo(Level.BUSY) < 0);
        if (eased.isEmpty()) {
            return rises ? words.phrase("outlook.peak", people, at, range) : words.phrase("outlook.stays");
        }
        String level = words.level(site.level(eased.get().people()));
        String from = clock(eased.get().x());
        return rises
                ? words.phrase("outlook.peaks", people, at, range, level, from)
                : words.phrase("outlook.eases", level, from);
    }

    private Phrase stale() {
        Occupancy occupancy = day.now().occupancy();
        return words.phrase(
                "stale.sentence",
                words.duration(Duration.between(occupancy.asOf(), now)),
                words.moment(occupancy.asOf(), now, site.timeZone()),
                words.count(occupancy.count()));
    }

    /** What the picture shows where it has no line of today. */
    private Phrase today() {
        return lines.readings().isEmpty() && !lines.usual().isEmpty()
                ? words.phrase("stale.today", words.weekday(lines.window().midnight()))
                : Phrase.NOTHING;
    }

    private Phrase closed() {
        Optional<ZonedDateTime> opening = site.openingHours().nextOpening(now.atZone(site.timeZone()));
        Phrase first =
                opening.map(at -> Opening.of(at, now).sentence(words)).orElseGet(() -> words.phrase("closed.always"));
        boolean stillToCome = now.isBefore(lines.window().from());
        Phrase second = stillToCome
                ? lines.peakAhead()
                        .map(peak ->
                                words.phrase("closed.ahead", words.count(peak.people()), clock(peak.x()), range(peak)))
                        .orElse(Phrase.NOTHING)
                : lines.pastPeak()
                        .map(peak -> words.phrase("closed.peak", words.count(peak.people()), clock(peak.x())))
                        .orElse(Phrase.NOTHING);
        return first.then(second);
    }

    private Optional<DayLines.Expected> first(Predicate<DayLines.Expected> condition) {
        return lines.forecast().stream().skip(1).filter(condition).findFirst();
    }

    private double noise() {
        return Math.max(2, NOTABLE_SHARE * day.now().occupancy().count());
    }

    private String range(DayLines.Expected peak) {
        return words.say("outlook.range", words.count(peak.lower()), words.count(peak.upper()));
    }

    private String clock(double x) {
        return words.clock(lines.window().at(x), site.timeZone());
    }
}
