package org.occupancyhub.routes.visitor;

import java.time.Duration;
import java.util.Optional;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.Opening;

/** Says how full a place is now, and how old that is. */
final class PlaceWords {

    private final Words words;
    private final Place place;

    PlaceWords(Words words, Place place) {
        this.words = words;
        this.place = place;
    }

    /** In a word or three, for a chip. */
    String word() {
        return switch (place.state()) {
            case LIVE -> place.level() == null ? words.say("state.no-level") : words.levelAlone(place.level());
            case STALE -> words.say("visit.gone");
            case CLOSED -> words.say("state.closed");
            case NO_DATA -> words.say("visit.no-data");
        };
    }

    /** A number with its age, or what stands in its place; empty where the word says it all. */
    String line() {
        return switch (place.state()) {
            case LIVE ->
                (place.site().capacity() == null ? words.say("visit.about", people()) : of()) + " \u00b7 " + ago();
            case STALE -> last();
            case CLOSED -> opens();
            case NO_DATA -> "";
        };
    }

    String of() {
        return words.say("visit.of", people(), words.count(place.site().capacity()));
    }

    String people() {
        String count = words.count(place.count());
        if (place.step() == 1) {
            return count;
        }
        return place.count() == place.step() ? words.say("visit.up-to", count) : words.say("chart.about", count);
    }

    /** When it was counted last. */
    String last() {
        return place.asOf() == null
                ? ""
                : words.say(
                        "visit.last",
                        words.moment(place.asOf(), place.now(), place.site().timeZone()));
    }

    String age() {
        return switch (place.state()) {
            case LIVE -> words.say("visit.updated", ago());
            case STALE -> words.say("age.stale", words.duration(Duration.between(place.asOf(), place.now())));
            case CLOSED, NO_DATA -> "";
        };
    }

    private String ago() {
        return words.ago(place.asOf(), place.now(), place.site().timeZone());
    }

    String opens() {
        return opening()
                .map(next -> words.say("visit.opens", next.day(words), words.clock(next.at())))
                .orElse(words.say("age.closed") + ".");
    }

    Optional<Opening> opening() {
        return place.site()
                .openingHours()
                .nextOpening(place.now().atZone(place.site().timeZone()))
                .map(at -> Opening.of(at, place.now()));
    }
}
