package org.occupancyhub.routes.api;

import java.util.Map;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.SiteCalendar;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.ProblemException;

/** What is answered to whoever takes something of a site back. */
final class TakenBack {

    private TakenBack() {}

    /** @param kind such as {@code closure} */
    static Map<String, Object> answer(SiteCalendar.Outcome outcome, SiteId site, String kind, int number) {
        return switch (outcome) {
            case DONE -> Map.of("removed", number);
            case UNKNOWN -> throw ProblemException.notFound(site + " has no " + kind + " " + number);
            case CONFIGURED ->
                throw conflict(kind + " " + number + " stands in the configuration and can only be taken back there");
        };
    }

    static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "Conflict", detail));
    }
}
