package org.occupancyhub.routes.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Closure;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteCalendar;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.routes.problem.ProblemException;

/** Opening hours and closures of a site: asked for, and changed where the configuration does not say otherwise. */
public final class CalendarAnswers {

    private static final Period AROUND = Period.ofYears(1);
    private static final int CREATED = 201;

    private final SiteCalendar calendar;
    private final Clock clock;
    private final SiteQuestions questions;

    public CalendarAnswers(SiteCalendar calendar, Sites sites, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.questions = new SiteQuestions(sites);
    }

    /** Local times of the site; {@code to} is not included. */
    record ClosureAnswer(long id, LocalDateTime from, LocalDateTime to, String reason, boolean configured) {

        static ClosureAnswer of(SiteCalendar.Entry entry) {
            Closure closure = entry.closure();
            return new ClosureAnswer(entry.id(), closure.from(), closure.until(), closure.reason(), entry.configured());
        }
    }

    public List<ClosureAnswer> closures(
            @Header("site") String id, @Header("from") String fromText, @Header("to") String toText) {
        Site site = questions.siteInPath(id);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), site.timeZone());
        LocalDateTime from = Moments.local("from", fromText, site.timeZone(), now.minus(AROUND));
        LocalDateTime to = Moments.local("to", toText, site.timeZone(), now.plus(AROUND));
        return calendar.closures(site.id(), from, to).stream()
                .map(ClosureAnswer::of)
                .toList();
    }

    public ClosureAnswer close(@Header("site") String id, @Body byte[] body, Exchange exchange) {
        SiteId site = questions.siteInPath(id).id();
        JsonNode wanted = EventJson.parse(body == null ? new byte[0] : body);
        Closure closure = closure(wanted);
        long number = calendar.close(site, closure);
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, CREATED);
        return ClosureAnswer.of(new SiteCalendar.Entry(number, closure, false));
    }

    private static Closure closure(JsonNode wanted) {
        try {
            return Closure.parse(
                    JsonFields.text(wanted, "from"), JsonFields.text(wanted, "to"), JsonFields.text(wanted, "reason"));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(e.getMessage());
        }
    }

    public Map<String, Object> reopen(@Header("site") String id, @Header("closure") String closure) {
        SiteId site = questions.siteInPath(id).id();
        int number = SiteQuestions.whole("closure", closure, 0, 1, 999_999_999);
        return TakenBack.answer(calendar.reopen(site, number), site, "closure", number);
    }

    public Map<String, Object> open(@Header("site") String id, @Body byte[] body) {
        Site site = questions.siteInPath(id);
        var week = WeekHours.read(EventJson.parse(body == null ? new byte[0] : body));
        if (calendar.open(site.id(), week) == SiteCalendar.Outcome.CONFIGURED) {
            throw TakenBack.conflict(
                    "the opening hours of " + site.id() + " stand in the configuration and can only be changed there");
        }
        return Map.of("site", site.id().value(), "days", week.size());
    }
}
