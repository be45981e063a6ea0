package org.occupancyhub.routes.visitor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.words.day.DayReader;
import org.occupancyhub.words.day.SiteNow;
import org.springframework.web.util.UriUtils;

/** Reads what visitors may see. */
public final class Visits {

    private static final int OTHERS = 12;
    private static final int PLACES = 200;

    private final Sites sites;
    private final Occupancies occupancies;
    private final DayReader days;
    private final Roundings roundings;
    private final Clock clock;

    public Visits(
            Sites sites,
            Occupancies occupancies,
            History history,
            Forecasts forecasts,
            Roundings roundings,
            Clock clock) {
        this.sites = sites;
        this.occupancies = occupancies;
        this.days = new DayReader(history, forecasts);
        this.roundings = roundings;
        this.clock = clock;
    }

    /** @param encoded a site as it stands in the path */
    Optional<Site> site(String encoded) {
        String id = name(encoded);
        return shown().filter(site -> site.id().value().equals(id)).findFirst();
    }

    /** A past day that happens again is for those who started it. */
    private Stream<Site> shown() {
        return sites.all().stream().filter(site -> !(site.demo() && SiteCopies.isCopy(site.id())));
    }

    static String name(String encoded) {
        return UriUtils.decode(encoded, StandardCharsets.UTF_8);
    }

    Instant now() {
        return clock.instant();
    }

    /** @param withOthers whether other places are told of, too */
    Visit read(Site site, boolean withOthers) {
        Instant now = now();
        Occupancy occupancy = occupancies.at(site, now);
        List<Place> others = withOthers
                ? places(shown().filter(other -> !other.id().equals(site.id())).limit(OTHERS), now)
                : List.of();
        SiteNow row = new SiteNow(site, occupancy, List.of(), null);
        return Visit.of(days.read(row, now), now, roundings, others);
    }

    /** The first ones: events can bring sites by the thousand. */
    List<Place> places() {
        return places(shown().limit(PLACES), now());
    }

    private List<Place> places(Stream<Site> sites, Instant now) {
        return occupancies.at(sites.toList(), now).stream()
                .map(occupancy -> Place.of(occupancy, roundings, now))
                .toList();
    }
}
