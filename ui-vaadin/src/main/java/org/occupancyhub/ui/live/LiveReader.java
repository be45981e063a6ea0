package org.occupancyhub.ui.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.memory.SharedReads;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.words.day.DayReader;
import org.occupancyhub.words.day.DayWindow;
import org.occupancyhub.words.day.SiteDay;
import org.occupancyhub.words.day.SiteNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the live view shows, and of that only what may have changed. A site that cannot be read is marked, the
 * others are read all the same.
 */
public final class LiveReader {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);

    static final Duration RECENT = Duration.ofHours(3);
    private static final Duration RECENT_STEP = Duration.ofMinutes(10);

    static final int MOST_TILES = 100;

    private static final Duration SHARED = Duration.ofSeconds(1);
    private static final Duration COURSE = Duration.ofMinutes(1);
    private static final int MOST_SHARED = 1000;

    private final Sites sites;
    private final Occupancies occupancies;
    private final History history;
    private final DayReader days;
    private final SiteChanges changes;
    private final Clock clock;

    /** Many pages show the same site: what it takes to draw it is read once for all of them. */
    private final SharedReads<SiteId, Long, SiteNow> tiles;

    private final SharedReads<SiteId, DayState, SiteDay> daysShown;

    /** Of its newest reading. Each page reads all its sites anew each minute, and their courses are what takes long. */
    private final SharedReads<SiteId, Instant, List<SiteReading>> courses;

    private record DayState(long changes, SiteNow row) {}

    public LiveReader(
            Sites sites,
            Occupancies occupancies,
            History history,
            Forecasts forecasts,
            SiteChanges changes,
            Clock clock) {
        this(sites, occupancies, history, forecasts, changes, clock, System::nanoTime);
    }

    LiveReader(
            Sites sites,
            Occupancies occupancies,
            History history,
            Forecasts forecasts,
            SiteChanges changes,
            Clock clock,
            LongSupplier nanos) {
        this.sites = sites;
        this.occupancies = occupancies;
        this.history = history;
        this.days = new DayReader(history, forecasts);
        this.changes = changes;
        this.clock = clock;
        this.tiles = new SharedReads<>(SHARED, MOST_SHARED, nanos);
        this.daysShown = new SharedReads<>(SHARED, MOST_SHARED, nanos);
        this.courses = new SharedReads<>(COURSE, MOST_SHARED, nanos);
        changes.subscribe(change -> courses.forget(change.site())); // before any page hears of it
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * @param wanted the site to show large; the first one answers where it is null or unknown
     * @param before the page as it was read last, or null to read everything
     * @param changed what to read again of it
     */
    LivePage read(SiteId wanted, LivePage before, Set<SiteId> changed) {
        long state = changes.published(); // what changes from here on is read by whoever hears of it
        Instant now = clock.instant();
        List<Site> known = sites.all();
        List<Site> all = withTile(known, wanted);
        List<Site> again = all.stream()
                .filter(site -> before == null
                        || changed.contains(site.id())
                        || before.site(site.id()).map(SiteNow::failed).orElse(true))
                .toList();
        Map<SiteId, SiteNow> fresh = readNow(again, before, state, now);
        List<SiteNow> rows = all.stream()
                .map(site -> fresh.containsKey(site.id())
                        ? fresh.get(site.id())
                        : before.site(site.id()).orElseThrow())
                .toList();
        SiteNow selected = rows.stream()
                .filter(row -> row.site().id().equals(wanted))
                .findFirst()
                .orElse(rows.get(0));
        boolean same = before != null
                && !fresh.containsKey(selected.site().id())
                && before.selected().now().equals(selected);
        return new LivePage(
                now, rows, known.size() - all.size(), same ? before.selected() : readDay(selected, state, now));
    }

    /** The first ones and the wanted one: events can bring sites by the thousand, and nobody looks at a thousand tiles. */
    private static List<Site> withTile(List<Site> known, SiteId wanted) {
        return Stream.concat(
                        known.stream().limit(MOST_TILES),
                        known.stream().skip(MOST_TILES).filter(site -> site.id().equals(wanted)))
                .toList();
    }

    private Map<SiteId, SiteNow> readNow(List<Site> again, LivePage before, long state, Instant now) {
        Map<SiteId, SiteNow> fresh = new HashMap<>();
        if (again.isEmpty()) {
            return fresh;
        }
        if (again.size() == 1) {
            Site site = again.get(0);
            try {
                fresh.put(site.id(), tiles.get(site.id(), state, () -> tile(occupancies.at(site, now), now)));
            } catch (RuntimeException e) {
                fresh.put(site.id(), failed(site, before, now, e));
            }
            return fresh;
        }
        List<Occupancy> counts = new ArrayList<>();
        try {
            counts.addAll(occupancies.at(again, now));
        } catch (RuntimeException e) {
            again.forEach(site -> fresh.put(site.id(), failed(site, before, now, e)));
            return fresh;
        }
        for (Occupancy occupancy : counts) {
            Site site = occupancy.site();
            try {
                fresh.put(site.id(), tile(occupancy, now));
            } catch (RuntimeException e) {
                fresh.put(site.id(), failed(site, before, now, e));
            }
        }
        return fresh;
    }

    private SiteNow tile(Occupancy occupancy, Instant now) {
        Site site = occupancy.site();
        return new SiteNow(
                site,
                occupancy,
                occupancy.asOf() == null
                        ? List.of()
                        : courses.get(site.id(), occupancy.asOf(), () -> course(site, now)),
                null);
    }

    private List<SiteReading> course(Site site, Instant now) {
        return history.course(site.id(), now.minus(RECENT), now, DayReader.step(site, RECENT_STEP));
    }

    private SiteDay readDay(SiteNow row, long state, Instant now) {
        Site site = row.site();
        DayWindow window = DayWindow.of(site, now);
        if (row.failed()) {
            return SiteDay.failed(row, window);
        }
        try {
            return daysShown.get(site.id(), new DayState(state, row), () -> days.read(row, now));
        } catch (RuntimeException e) {
            LOG.warn("The day of site {} cannot be read; the page shows that and tries again", site.id(), e);
            return SiteDay.failed(SiteNow.failed(site, now), window);
        }
    }

    private static SiteNow failed(Site site, LivePage before, Instant now, RuntimeException cause) {
        Instant since = before == null
                ? now
                : before.site(site.id())
                        .filter(SiteNow::failed)
                        .map(SiteNow::failedSince)
                        .orElse(now);
        if (since.equals(now)) {
            LOG.warn("Site {} cannot be read; its tile says so and the page tries again", site.id(), cause);
        }
        return SiteNow.failed(site, since);
    }
}
