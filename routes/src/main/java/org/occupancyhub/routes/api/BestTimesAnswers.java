package org.occupancyhub.routes.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.times.BestTimes;
import org.occupancyhub.forecast.times.Now;
import org.occupancyhub.forecast.times.Slot;
import org.occupancyhub.forecast.times.Wish;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.occupancy.State;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.problem.ProblemException;

/** When to go. */
public final class BestTimesAnswers {

    private static final Duration AHEAD = Duration.ofDays(7);
    private static final double HUNDREDTHS = 100;

    private final Occupancies occupancies;
    private final Forecasts forecasts;
    private final Clock clock;
    private final SiteQuestions questions;

    public BestTimesAnswers(Sites sites, Occupancies occupancies, Forecasts forecasts, Clock clock) {
        this.occupancies = occupancies;
        this.forecasts = forecasts;
        this.clock = clock;
        this.questions = new SiteQuestions(sites);
    }

    /**
     * A slot as the contract writes it: whole people, shares in hundredths.
     *
     * @param provisional true where the forecast rests on little history; otherwise left out
     */
    record Answer(
            OffsetDateTime start,
            OffsetDateTime end,
            @JsonProperty("expected_count") long expectedCount,
            @JsonProperty("expected_utilization") Double expectedUtilization,
            String level,
            @JsonProperty("below_count") long belowCount,
            double probability,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean provisional) {

        static Answer of(Slot slot, ZoneId zone, boolean provisional) {
            return new Answer(
                    slot.start().atZone(zone).toOffsetDateTime(),
                    slot.end().atZone(zone).toOffsetDateTime(),
                    Math.round(slot.people()),
                    slot.utilization() == null ? null : hundredths(slot.utilization()),
                    slot.level() == null ? null : slot.level().word(),
                    Math.round(slot.limit()),
                    hundredths(slot.probability()),
                    slot.reason(),
                    provisional ? Boolean.TRUE : null);
        }

        private static double hundredths(double share) {
            return Math.round(share * HUNDREDTHS) / HUNDREDTHS;
        }
    }

    public List<Answer> ranked(
            @Header("site") String id,
            @Header("from") String from,
            @Header("to") String to,
            @Header("below") String below,
            @Header("duration") String duration,
            Exchange exchange) {
        Site site = questions.siteInPath(id);
        Instant now = clock.instant();
        Wish wish = wish(site, now, from, to, below, duration);
        Occupancy occupancy = occupancies.at(site, now);
        SiteForecast forecast = forecasts.forecast(site, now);
        ForecastHeaders.tell(forecast, site.timeZone(), exchange.getMessage());
        return BestTimes.of(site, forecast, wish)
                .knowing(day -> forecasts.usualDay(site, day))
                .ranked(new Now(now, occupancy.state() == State.LIVE ? occupancy.count() : null))
                .stream()
                .map(slot -> Answer.of(slot, site.timeZone(), forecast.provisional()))
                .toList();
    }

    private static Wish wish(Site site, Instant now, String from, String to, String below, String duration) {
        ZoneId zone = site.timeZone();
        Instant endOfTomorrow =
                now.atZone(zone).toLocalDate().plusDays(2).atStartOfDay(zone).toInstant();
        Instant wanted = Moments.parse("from", from, zone, now);
        Instant until = Moments.parse("to", to, zone, endOfTomorrow);
        Instant last = now.plus(AHEAD);
        if (until.isAfter(last)) {
            throw ProblemException.badRequest("to must be at most 7 days ahead, by " + text(last, zone) + ", but was "
                    + InvalidEventException.show(to));
        }
        Instant begin = wanted.isBefore(now) ? now : wanted;
        if (!begin.isBefore(until)) {
            throw ProblemException.badRequest("to must be after from and after now, but they were " + text(begin, zone)
                    + " and " + text(until, zone));
        }
        int minutes = SiteQuestions.whole(
                "duration", duration, Math.toIntExact(Wish.HOUR.toMinutes()), Wish.LEAST_MINUTES, Wish.MOST_MINUTES);
        return new Wish(begin, until, Duration.ofMinutes(minutes), share(below));
    }

    private static double share(String text) {
        if (text == null || text.isEmpty()) {
            return Wish.BELOW;
        }
        if (text.matches("[01](\\.\\d{1,9})?|\\.\\d{1,9}")) {
            double share = Double.parseDouble(text);
            if (share > 0 && share <= 1) {
                return share;
            }
        }
        throw ProblemException.badRequest(
                "below must be a share above 0 and up to 1, such as 0.6, but was " + InvalidEventException.show(text));
    }

    private static String text(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime().withNano(0).toString();
    }
}
