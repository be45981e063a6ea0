package org.occupancyhub.routes.visitor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.occupancyhub.forecast.HourForecast;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Level;
import org.occupancyhub.words.Words;
import org.occupancyhub.words.day.TimeRows;

/**
 * The page as data: numbers as they may be told, and the words around them.
 *
 * @param count null where nothing is known or may be shown as current
 * @param roundedTo counts are rounded up to whole steps of so many people; 1: they are exact
 * @param kind the name of colours and glyph
 */
record VisitAnswer(
        String site,
        String name,
        @JsonProperty("time_zone") String timeZone,
        String state,
        String level,
        Integer count,
        @JsonProperty("rounded_to") int roundedTo,
        Integer capacity,
        @JsonProperty("as_of") OffsetDateTime asOf,
        @JsonProperty("stale_after_seconds") long staleAfterSeconds,
        String kind,
        String title,
        String of,
        String sentence,
        String hours,
        List<Expected> today,
        @JsonProperty("best_times") List<Time> bestTimes,
        boolean demo) {

    /** An hour that is still to come. */
    record Expected(OffsetDateTime ts, long predicted, long lower, long upper) {

        static Expected of(HourForecast hour, ZoneId zone) {
            return new Expected(
                    moment(hour.hour(), zone),
                    Math.round(hour.predicted()),
                    Math.round(hour.lower()),
                    Math.round(hour.upper()));
        }
    }

    /** When to go, or not to. */
    record Time(
            OffsetDateTime start,
            OffsetDateTime end,
            String level,
            @JsonProperty("expected_count") long expectedCount,
            boolean avoid) {

        static Time of(TimeRows.Row row, ZoneId zone) {
            return new Time(
                    moment(row.slot().start(), zone),
                    moment(row.slot().end(), zone),
                    word(row.level()),
                    Math.round(row.slot().people()),
                    row.avoid());
        }
    }

    static VisitAnswer of(Words words, Visit visit) {
        VisitorWords said = new VisitorWords(words, visit);
        ZoneId zone = visit.zone();
        return new VisitAnswer(
                visit.site().id().value(),
                visit.site().name(),
                zone.getId(),
                visit.state().word(),
                word(visit.level()),
                visit.state() == State.LIVE ? visit.count() : null,
                visit.step(),
                visit.site().capacity(),
                visit.asOf() == null ? null : moment(visit.asOf(), zone),
                visit.site().staleAfter().toSeconds(),
                said.kind(),
                said.title(),
                said.of(),
                said.sentence(),
                said.hours(),
                visit.day().forecast().stream()
                        .filter(hour ->
                                hour.hour().isBefore(visit.lines().window().to()))
                        .map(hour -> Expected.of(hour, zone))
                        .toList(),
                TimeRows.of(words, visit.site(), visit.day().times(), visit.now()).stream()
                        .map(row -> Time.of(row, zone))
                        .toList(),
                visit.site().demo());
    }

    private static String word(Level level) {
        return level == null ? null : level.word();
    }

    private static OffsetDateTime moment(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
