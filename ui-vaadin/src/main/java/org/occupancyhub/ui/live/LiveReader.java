package org.occupancyhub.ui.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.occupancy.Occupancy;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
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
    private static final Duration FINEST_STEP = Duration.ofMinutes(5);

    static final int MOST_TILES = 100;

    private final Sites sites;
    private final Occupancies occupancies;
    private final History history;
    private final Forecasts forecasts;
    private final Clock clock;

    public LiveReader(Sites sites, Occupancies occupancies, History history, Forecasts forecasts, Clock clock) {
        this.sites = sites;
        this.occupancies = occupancies;
        this.history = history;
        this.forecasts = forecasts;
        this.clock = clock;
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
        Instant now = clock.instant();
        List<Site> known = sites.all();
        List<Site> all = withTile(known, wanted);
        List<Site> again = all.stream()
                .filter(site -> before == null
                        || changed.contains(site.id())
                        || before.site(site.id()).map(SiteNow::failed).orElse(true))
                .toList();
        Map<SiteId, SiteNow> fresh = readNow(again, before, now);
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
                && before.selected().now() == selected;
        return new LivePage(now, rows, known.size() - all.size(), same ? before.selected() : readDay(selected, now));
    }

    /** The first ones and the wanted one: events can bring sites by the thousand, and nobody looks at a thousand tiles. */
    private static List<Site> withTile(List<Site> known, SiteId wanted) {
        return Stream.concat(
                        known.stream().limit(MOST_TILES),
                        known.stream().skip(MOST_TILES).filter(site -> site.id().equals(wanted)))
                .toList();
    }

    private Map<SiteId, SiteNow> readNow(List<Site> again, LivePage before, Instant now) {
        Map<SiteId, SiteNow> fresh = new HashMap<>();
        if (again.isEmpty()) {
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
                fresh.put(
                        site.id(),
                        new SiteNow(
                                site,
                                occupancy,
                                occupancy.asOf() == null
                                        ? List.of()
                                        : history.course(site.id(), now.minus(RECENT), now, step(site, RECENT_STEP)),
                                null));
            } catch (RuntimeException e) {
                fresh.put(site.id(), failed(site, before, now, e));
            }
        }
        return fresh;
    }

    private SiteDay readDay(SiteNow row, Instant now) {
        Site site = row.site();
        DayWindow window = DayWindow.of(site, now);
        if (row.failed()) {
            return SiteDay.failed(row, window);
        }
        try {
            Instant midnight = window.midnight().toInstant();
            int hours = (int) Math.ceil(Math.max(0, window.end() - window.minutes(now)) / 60) + 1;
            SiteForecast forecast = forecasts.forecast(site, now);
            return new SiteDay(
                    row,
                    window,
                    now.isAfter(window.from())
                            ? history.course(
                                    site.id(), window.from(), earlier(now, window.to()), step(site, FINEST_STEP))
                            : List.of(),
                    window.closed()
                            ? List.of()
                            : forecasts.usualDay(site, window.midnight().toLocalDate()),
                    window.closed() || now.isAfter(window.to()) ? List.of() : forecasts.hourly(site, now, hours),
                    forecast.provisional(),
                    history.hours(site.id(), midnight, now).stream()
                            .mapToLong(HourRow::readingCount)
                            .sum(),
                    GoodTimes.of(row, forecast, now));
        } catch (RuntimeException e) {
            LOG.warn("The day of site {} cannot be read; the page shows that and tries again", site.id(), e);
            return SiteDay.failed(SiteNow.failed(site, now), window);
        }
    }

    /** In a step every device speaks at least once, twice the interval where several are added up. */
    private static Duration step(Site site, Duration finest) {
        Duration interval = site.areas().size() > 1 ? site.readingInterval().multipliedBy(2) : site.readingInterval();
        return interval.compareTo(finest) > 0 ? interval : finest;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
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
