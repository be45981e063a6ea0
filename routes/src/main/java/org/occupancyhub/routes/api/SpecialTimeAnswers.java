package org.occupancyhub.routes.api;

import static org.occupancyhub.routes.api.JsonFields.text;

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
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.models.site.SpecialTime;
import org.occupancyhub.models.site.SpecialTimes;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.routes.problem.ProblemException;

/** Events and seasons of a site: asked for, added, and taken back where the configuration does not name them. */
public final class SpecialTimeAnswers {

    private static final Period AROUND = Period.ofYears(1);
    private static final int CREATED = 201;

    private final SpecialTimes specialTimes;
    private final Clock clock;
    private final SiteQuestions questions;

    public SpecialTimeAnswers(SpecialTimes specialTimes, Sites sites, Clock clock) {
        this.specialTimes = specialTimes;
        this.clock = clock;
        this.questions = new SiteQuestions(sites);
    }

    /** Local times of the site; {@code to} is not included. */
    record Answer(long id, String kind, String name, LocalDateTime from, LocalDateTime to, boolean configured) {

        static Answer of(SpecialTimes.Entry entry) {
            SpecialTime time = entry.time();
            return new Answer(
                    entry.id(), time.kind().word(), time.name(), time.from(), time.until(), entry.configured());
        }
    }

    public List<Answer> specialTimes(
            @Header("site") String id, @Header("from") String fromText, @Header("to") String toText) {
        Site site = questions.siteInPath(id);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), site.timeZone());
        LocalDateTime from = Moments.local("from", fromText, site.timeZone(), now.minus(AROUND));
        LocalDateTime to = Moments.local("to", toText, site.timeZone(), now.plus(AROUND));
        return specialTimes.of(site.id(), from, to).stream().map(Answer::of).toList();
    }

    public Answer add(@Header("site") String id, @Body byte[] body, Exchange exchange) {
        SiteId site = questions.siteInPath(id).id();
        SpecialTime time = time(EventJson.parse(body == null ? new byte[0] : body));
        long number = specialTimes.add(site, time);
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, CREATED);
        return Answer.of(new SpecialTimes.Entry(number, time, false));
    }

    private static SpecialTime time(JsonNode wanted) {
        try {
            return SpecialTime.parse(
                    SpecialTime.Kind.of(text(wanted, "kind")),
                    text(wanted, "name"),
                    text(wanted, "from"),
                    text(wanted, "to"));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(e.getMessage());
        }
    }

    public Map<String, Object> remove(@Header("site") String id, @Header("special") String special) {
        SiteId site = questions.siteInPath(id).id();
        int number = SiteQuestions.whole("special", special, 0, 1, 999_999_999);
        return TakenBack.answer(specialTimes.remove(site, number), site, "special time", number);
    }
}
