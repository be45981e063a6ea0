package org.occupancyhub.routes.visitor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.models.site.OpeningHours;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.DayLines.Expected;

/** Says a site to a visitor: should I go? */
final class VisitorWords {

    /** Minutes before the end of the day in which nobody comes for the room that there is then. */
    private static final double TOO_LATE = 30;

    private final Words words;
    private final Visit visit;
    private final PlaceWords place;

    VisitorWords(Words words, Visit visit) {
        this.words = words;
        this.visit = visit;
        this.place = new PlaceWords(words, visit.place());
    }

    /** The name of its colours and glyph. */
    String kind() {
        return kind(visit.state(), visit.level());
    }

    static String kind(State state, Level level) {
        return switch (state) {
            case LIVE -> level == null ? "no-data" : level.word().replace(' ', '-');
            case STALE -> "stale";
            case CLOSED -> "closed";
            case NO_DATA -> "no-data";
        };
    }

    /** In two or three words. */
    String title() {
        return switch (visit.state()) {
            case LIVE ->
                visit.level() == null
                        ? words.capital(words.say("visit.people-now", place.people()))
                        : words.levelNow(visit.level());
            case STALE -> words.say("visit.gone");
            case CLOSED -> words.say("visit.closed");
            case NO_DATA -> words.say("visit.no-data");
        };
    }

    /** How many, or when somebody was counted last; empty where the title says it all. */
    String of() {
        return switch (visit.state()) {
            case LIVE -> visit.site().capacity() == null ? "" : place.of();
            case STALE -> last();
            case CLOSED, NO_DATA -> "";
        };
    }

    /** When it was counted last. */
    String last() {
        return place.last();
    }

    String age() {
        return place.age();
    }

    /** Advice, then what comes. */
    String sentence() {
        return switch (visit.state()) {
            case LIVE -> (advice() + " " + outlook()).strip();
            case STALE -> outlook();
            case CLOSED -> place.opens();
            case NO_DATA -> "";
        };
    }

    private String advice() {
        Level level = visit.level();
        return level == null ? "" : words.say("visit." + level.word());
    }

    private String outlook() {
        Optional<Expected> ahead = visit.lines().peakAhead();
        if (ahead.isEmpty()) {
            return "";
        }
        Level level = visit.level();
        Site site = visit.site();
        Expected peak = ahead.get();
        if (level == null) {
            return words.say("visit.peak", words.count(peak.people()), clock(peak));
        }
        Level highest = site.level(peak.people());
        if (level.compareTo(Level.BUSY) >= 0) {
            boolean fuller = highest.compareTo(level) > 0;
            double from = fuller ? peak.x() : 0;
            return eased(from, Level.BUSY)
                    .or(() -> eased(from, level))
                    .orElseGet(() -> fuller ? reaches(highest) : words.say("visit.stays"));
        }
        if (highest.compareTo(level) <= 0) {
            return words.say("visit.stays");
        }
        return reaches(highest.compareTo(Level.BUSY) >= 0 ? Level.BUSY : highest);
    }

    /** That it is so full from some moment on. */
    private String reaches(Level level) {
        return first(point -> visit.site().level(point.people()).compareTo(level) >= 0)
                .map(this::turns)
                .orElse("");
    }

    /** That it is less than so full from some moment on, after another. */
    private Optional<String> eased(double after, Level level) {
        double latest = visit.lines().window().end() - TOO_LATE;
        return first(point -> point.x() > after
                        && point.x() <= latest
                        && visit.site().level(point.people()).compareTo(level) < 0)
                .map(point -> words.say("visit.eases", words.level(visit.site().level(point.people())), clock(point)));
    }

    private String turns(Expected point) {
        return words.say("visit.turns", words.levelAlone(visit.site().level(point.people())), clock(point));
    }

    private Optional<Expected> first(Predicate<Expected> condition) {
        return visit.lines().forecast().stream().skip(1).filter(condition).findFirst();
    }

    private String clock(Expected point) {
        return words.clock(visit.lines().window().at(point.x()), visit.zone());
    }

    /** Beside the name: until when, or from when on; empty where nobody has said so. */
    String hours() {
        OpeningHours hours = visit.site().openingHours();
        if (visit.site().isOpenAt(visit.now())) {
            boolean allDay = !visit.lines().window().doors();
            if (allDay && hours.roundTheClock()) {
                return words.say("hours.always");
            }
            if (allDay && !hours.isKnown()) {
                return "";
            }
            Instant end = visit.lines().window().to();
            boolean midnight = end.atZone(visit.zone()).toLocalTime().toSecondOfDay() == 0;
            return words.say(
                    "visit.open-until", midnight ? words.say("hours.end-of-day") : words.clock(end, visit.zone()));
        }
        LocalDate today = visit.now().atZone(visit.zone()).toLocalDate();
        return place.opening()
                .filter(next -> next.at().toLocalDate().equals(today))
                .map(next -> words.say("visit.opens-at", words.clock(next.at())))
                .orElse("");
    }
}
