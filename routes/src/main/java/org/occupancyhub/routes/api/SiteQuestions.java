package org.occupancyhub.routes.api;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.routes.problem.ProblemException;
import org.springframework.web.util.UriUtils;

/** Which site a request means, and whole numbers from text. */
final class SiteQuestions {

    private static final int SITES_NAMED = 20;

    private final Sites sites;

    SiteQuestions(Sites sites) {
        this.sites = sites;
    }

    /** @throws ProblemException 404, naming the sites there are */
    Site site(String id) {
        if (id == null || id.isEmpty()) {
            return sites.first();
        }
        try {
            return sites.find(new SiteId(id)).orElseThrow(() -> unknown(id));
        } catch (InvalidEventException e) {
            throw unknown(id);
        }
    }

    /** The same for a site that stands in the path, as Camel hands it on: still percent-encoded. */
    Site siteInPath(String encoded) {
        return site(UriUtils.decode(encoded, StandardCharsets.UTF_8));
    }

    private ProblemException unknown(String id) {
        String known = sites.all().stream()
                .limit(SITES_NAMED)
                .map(site -> site.id().value())
                .collect(Collectors.joining(", "));
        return ProblemException.notFound(
                "site must be one of " + known + ", but was " + InvalidEventException.show(id));
    }

    /** @throws ProblemException 400 */
    static int whole(String name, String value, int otherwise, int min, int max) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw ProblemException.badRequest(name + " must be a whole number from " + min + " to " + max + ", but was "
                + InvalidEventException.show(value));
    }
}
