package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.camel.Header;
import org.occupancyhub.models.accuracy.Ahead;
import org.occupancyhub.models.accuracy.PastForecasts;
import org.occupancyhub.models.accuracy.PastHour;
import org.occupancyhub.models.accuracy.PastTally;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.problem.ProblemException;

/** Past forecasts of a site against what came, hour for hour. */
public final class PastForecastAnswers {

    private static final Duration DEFAULT_SPAN = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(92);

    private final PastForecasts past;
    private final SiteQuestions questions;
    private final Clock clock;

    public PastForecastAnswers(PastForecasts past, Sites sites, Clock clock) {
        this.past = past;
        this.questions = new SiteQuestions(sites);
        this.clock = clock;
    }

    /** People; null where nothing was said or counted. */
    record PastHourAnswer(
            OffsetDateTime ts,
            @JsonProperty("is_closed") boolean isClosed,
            Double predicted,
            Double lower,
            Double upper,
            @JsonProperty("avg_count") Double avgCount,
            @JsonProperty("is_within") Boolean isWithin) {

        static PastHourAnswer of(PastHour hour, ZoneId zone) {
            PastHour.Said said = hour.said();
            return new PastHourAnswer(
                    hour.hour().atZone(zone).toOffsetDateTime(),
                    hour.closed(),
                    said == null ? null : Figures.people(said.predicted()),
                    said == null ? null : Figures.people(said.lower()),
                    said == null ? null : Figures.people(said.upper()),
                    hour.counted() == null ? null : Figures.people(hour.counted()),
                    hour.isCompared() ? hour.beyond() == 0 : null);
        }
    }

    record PastForecastsAnswer(
            String site,
            String ahead,
            @JsonProperty("compared_hours") int comparedHours,
            @JsonProperty("covered_hours") int coveredHours,
            Double mae,
            List<PastHourAnswer> hours) {}

    public PastForecastsAnswer past(
            @Header("site") String id,
            @Header("from") String fromText,
            @Header("to") String toText,
            @Header("ahead") String aheadText) {
        Site site = questions.siteInPath(id);
        ZoneId zone = site.timeZone();
        Ahead ahead = ahead(aheadText);
        Instant over = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Instant to = Moments.parse("to", toText, zone, over);
        Instant from = Moments.parse("from", fromText, zone, to.minus(DEFAULT_SPAN));
        if (!from.isBefore(to)) {
            throw ProblemException.badRequest("from must be before to, but was " + from + " and " + to);
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw ProblemException.badRequest(
                    "from and to must be at most " + LONGEST.toDays() + " days apart; ask for less");
        }
        List<PastHour> hours = past.hours(site.id(), from, to.isAfter(over) ? over : to, ahead);
        PastTally tally = PastTally.of(hours);
        return new PastForecastsAnswer(
                site.id().value(),
                ahead.word(),
                tally.compared(),
                tally.within(),
                Figures.people(tally.error()),
                hours.stream().map(hour -> PastHourAnswer.of(hour, zone)).toList());
    }

    private static Ahead ahead(String text) {
        if (text == null || text.isEmpty()) {
            return Ahead.DAY;
        }
        return Ahead.of(text)
                .orElseThrow(() -> ProblemException.badRequest(
                        "ahead must be 24h or 7d, but was " + InvalidEventException.show(text)));
    }
}
