package org.occupancyhub.routes.api;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Header;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;

/** How full sites are now. */
public final class OccupancyAnswers {

    private final Sites sites;
    private final Occupancies occupancies;
    private final Forecasts forecasts;
    private final Roundings roundings;
    private final Clock clock;
    private final SiteQuestions questions;

    public OccupancyAnswers(
            Sites sites, Occupancies occupancies, Forecasts forecasts, Roundings roundings, Clock clock) {
        this.sites = sites;
        this.occupancies = occupancies;
        this.forecasts = forecasts;
        this.roundings = roundings;
        this.clock = clock;
        this.questions = new SiteQuestions(sites);
    }

    public Object current(@Header("site") String site) {
        Instant now = clock.instant();
        return current(occupancies.at(questions.site(site), now), now);
    }

    public Object site(@Header("site") String site) {
        Instant now = clock.instant();
        Occupancy occupancy = occupancies.at(questions.siteInPath(site), now);
        return SiteAnswer.of(occupancy, current(occupancy, now));
    }

    public Object sites() {
        Instant now = clock.instant();
        List<Occupancy> all = occupancies.at(sites.all(), now);
        return all.stream()
                .map(occupancy -> SiteAnswer.of(occupancy, current(occupancy, now)))
                .toList();
    }

    /** @throws org.occupancyhub.routes.problem.ProblemException 404 */
    public SiteId siteCalled(String name) {
        return questions.site(name).id();
    }

    /**
     * The same answer as {@link #current(String)} for some sites at once, with counts as the public is told them; unknown sites
     * are left out.
     */
    public Map<SiteId, Object> current(Set<SiteId> wanted) {
        Instant now = clock.instant();
        List<Site> known =
                sites.all().stream().filter(site -> wanted.contains(site.id())).toList();
        return occupancies.at(known, now).stream()
                .collect(Collectors.toMap(occupancy -> occupancy.site().id(), occupancy -> current(occupancy, now)
                        .told(roundings, occupancy.site())));
    }

    private CurrentAnswer current(Occupancy occupancy, Instant now) {
        return CurrentAnswer.of(occupancy, forecasts.hourly(occupancy.site(), now, 1), now.atOffset(ZoneOffset.UTC));
    }
}
