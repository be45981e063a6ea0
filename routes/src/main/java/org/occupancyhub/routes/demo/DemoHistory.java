package org.occupancyhub.routes.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The past of the demo: a reading per device and ten minutes for thirteen months, around the clock or from half an hour
 * before the doors open until half an hour after they close. Only hours that the marts do not have are made, so a restart fills the time
 * it missed, and one in the midst of the first load goes on. The newest day comes first: the page is worth a look long
 * before the oldest is there.
 */
public final class DemoHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final int MONTHS = 13;
    private static final int STEP_MINUTES = 10;
    private static final Duration AROUND = Duration.ofMinutes(30);
    private static final Duration STILL_OPEN = Duration.ofHours(2);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(5);

    private final DemoSites sites;
    private final History history;
    private final Clock clock;
    private volatile boolean complete;

    public DemoHistory(DemoSites sites, History history, Clock clock) {
        this.sites = sites;
        this.history = history;
        this.clock = clock;
    }

    /** To be told when all that was missing is sent: from then on the live feed goes on, and nothing is. */
    public void complete() {
        complete = true;
    }

    /** What is missing up to now, a list of events for each day, the newest first; made while it is asked for. */
    public Iterator<List<OccupancyEvent>> days() {
        if (complete) {
            return Collections.emptyIterator();
        }
        Instant now = clock.instant();
        ZoneId zone = sites.sites().get(0).timeZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate first = today.minusMonths(MONTHS);
        Map<SiteId, Map<Instant, Long>> known = known(first.atStartOfDay(zone).toInstant(), now);
        Progress progress = new Progress(clock);
        Iterator<List<OccupancyEvent>> days = Stream.iterate(
                        today, day -> !day.isBefore(first), day -> day.minusDays(1))
                .map(day -> progress.passed(day, missing(day, now, known)))
                .filter(events -> !events.isEmpty())
                .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = days.hasNext();
                if (!more) {
                    progress.end();
                }
                return more;
            }

            @Override
            public List<OccupancyEvent> next() {
                return days.next();
            }
        };
    }

    private Map<SiteId, Map<Instant, Long>> known(Instant from, Instant to) {
        Map<SiteId, Map<Instant, Long>> known = new HashMap<>();
        for (Site site : sites.sites()) {
            Map<Instant, Long> readings = new HashMap<>();
            for (HourRow row : history.hours(site.id(), from, to)) {
                readings.put(row.hour(), row.readingCount());
            }
            known.put(site.id(), readings);
        }
        return known;
    }

    private List<OccupancyEvent> missing(LocalDate day, Instant now, Map<SiteId, Map<Instant, Long>> known) {
        List<OccupancyEvent> missing = new ArrayList<>();
        for (Site site : sites.sites()) {
            Map<Instant, List<OccupancyEvent>> hours = new HashMap<>();
            events(site, day, now).forEach(event -> hours.computeIfAbsent(
                            event.ts().truncatedTo(ChronoUnit.HOURS), hour -> new ArrayList<>())
                    .add(event));
            hours.forEach((hour, events) -> {
                long there = known.get(site.id()).getOrDefault(hour, 0L);
                if (there < events.size() || hour.isAfter(now.minus(STILL_OPEN))) {
                    missing.addAll(events);
                }
            });
        }
        return missing;
    }

    private Stream<OccupancyEvent> events(Site site, LocalDate day, Instant now) {
        return span(site, day).stream()
                .flatMap(span -> Stream.iterate(
                        span.begin(),
                        ts -> ts.isBefore(span.end()) && !ts.isAfter(now),
                        ts -> ts.plus(STEP_MINUTES, ChronoUnit.MINUTES)))
                .flatMap(ts -> sites.devices().stream()
                        .filter(device -> device.placement().siteId().equals(site.id()))
                        .flatMap(device -> device.read(ts, now).stream()));
    }

    /** When the counters of a day speak; {@code end} is not included. */
    private record Span(Instant begin, Instant end) {}

    private static Optional<Span> span(Site site, LocalDate day) {
        ZoneId zone = site.timeZone();
        if (site.openingHours().unlimited()) {
            return Optional.of(new Span(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return site.openingHours()
                .on(day)
                .map(hours -> new Span(
                        day.atTime(hours.opens()).atZone(zone).toInstant().minus(AROUND),
                        day.atTime(hours.closes()).atZone(zone).toInstant().plus(AROUND)));
    }

    /** Says every few seconds how far it is. */
    private static final class Progress {

        private final Clock clock;
        private Instant reported;
        private long events;
        private boolean ended;

        Progress(Clock clock) {
            this.clock = clock;
            this.reported = clock.instant();
        }

        List<OccupancyEvent> passed(LocalDate day, List<OccupancyEvent> made) {
            events += made.size();
            Instant now = clock.instant();
            if (Duration.between(reported, now).compareTo(BETWEEN_REPORTS) >= 0) {
                reported = now;
                LOG.info("demo history: {} readings sent, back to {}", events, day);
            }
            return made;
        }

        void end() {
            if (!ended) {
                ended = true;
                LOG.info("demo history: complete, {} readings were missing", events);
            }
        }
    }
}
