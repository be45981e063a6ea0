package org.occupancyhub.routes.visitor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.memory.SharedReads;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Roundings;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.SiteCopies;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.words.day.DayReader;
import org.occupancyhub.words.day.SiteDay;
import org.occupancyhub.words.day.SiteNow;
import org.springframework.web.util.UriUtils;

/**
 * Reads what visitors may see; once for all who ask within a second while nothing changes, since they come by the hundred and
 * say nobody who they are. Who asks because something changed, as a wall screen does, is not told what was read before. What is
 * said of it, ages above all, is worked out for each by the clock.
 */
public final class Visits {

    private static final int OTHERS = 12;
    private static final int PLACES = 200;
    private static final Duration SHARED = Duration.ofSeconds(1);
    private static final int MOST = 500;

    private final Sites sites;
    private final Occupancies occupancies;
    private final DayReader days;
    private final Roundings roundings;
    private final SiteChanges changes;
    private final Clock clock;
    private final SharedReads<SiteId, State<Site>, SiteDay> read;
    private final SharedReads<List<SiteId>, State<List<Site>>, List<Occupancy>> counted;

    /** @param changes how many there were before it was read */
    private record State<S>(S defined, long changes) {}

    public Visits(
            Sites sites,
            Occupancies occupancies,
            History history,
            Forecasts forecasts,
            Roundings roundings,
            SiteChanges changes,
            Clock clock) {
        this(sites, occupancies, history, forecasts, roundings, changes, clock, System::nanoTime);
    }

    Visits(
            Sites sites,
            Occupancies occupancies,
            History history,
            Forecasts forecasts,
            Roundings roundings,
            SiteChanges changes,
            Clock clock,
            LongSupplier nanos) {
        this.sites = sites;
        this.occupancies = occupancies;
        this.days = new DayReader(history, forecasts);
        this.roundings = roundings;
        this.changes = changes;
        this.clock = clock;
        this.read = new SharedReads<>(SHARED, MOST, nanos);
        this.counted = new SharedReads<>(SHARED, MOST, nanos);
    }

    /** @param encoded a site as it stands in the path */
    Optional<Site> site(String encoded) {
        String id = name(encoded);
        return shown().filter(site -> site.id().value().equals(id)).findFirst();
    }

    private Stream<Site> shown() {
        return sites.all().stream().filter(SiteCopies::isForVisitors);
    }

    static String name(String encoded) {
        return UriUtils.decode(encoded, StandardCharsets.UTF_8);
    }

    Instant now() {
        return clock.instant();
    }

    /** @param withOthers whether other places are told of, too */
    Visit read(Site site, boolean withOthers) {
        SiteDay day = read.get(site.id(), state(site), () -> day(site));
        Instant now = now();
        List<Place> others = withOthers
                ? places(shown().filter(other -> !other.id().equals(site.id())).limit(OTHERS), now)
                : List.of();
        return Visit.of(day, now, roundings, others);
    }

    private SiteDay day(Site site) {
        Instant now = now();
        return days.read(new SiteNow(site, occupancies.at(site, now), List.of(), null), now);
    }

    private List<Occupancy> counts(List<Site> some) {
        return counted.get(some.stream().map(Site::id).toList(), state(some), () -> occupancies.at(some, now()));
    }

    private <S> State<S> state(S defined) {
        return new State<>(defined, changes.published());
    }

    /** The first ones: events can bring sites by the thousand. */
    List<Place> places() {
        return places(shown().limit(PLACES), now());
    }

    /** What was counted is read once; how old it is, each time. */
    private List<Place> places(Stream<Site> sites, Instant now) {
        return counts(sites.toList()).stream()
                .map(occupancy -> Place.of(occupancy, roundings, now))
                .toList();
    }
}
