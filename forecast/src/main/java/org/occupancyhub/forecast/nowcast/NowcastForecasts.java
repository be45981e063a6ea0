package org.occupancyhub.forecast.nowcast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.RecentReadings;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.memory.BoundedMap;
import org.occupancyhub.models.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forecasts whose next hours know what was counted since the full hour. Where the site is closed or its readings are
 * stale, they are what they were. At the full hour both agree.
 *
 * <p>Whoever asks waits for nothing: what was made within the last {@value #FRESH_SECONDS} s is answered, and made anew behind
 * the answer where the site has changed since, or half of that time is over, for what another hub stored. Only the first to
 * ask for a while reads himself.
 */
public final class NowcastForecasts implements Forecasts, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NowcastForecasts.class);

    private static final int FRESH_SECONDS = 10;
    private static final Duration FRESH = Duration.ofSeconds(FRESH_SECONDS);
    private static final Duration HALF_FRESH = FRESH.dividedBy(2);
    private static final int MAX_SITES = 1000;

    private final Forecasts inner;
    private final RecentReadings recent;
    private final BoundedMap<SiteId, Held> held = new BoundedMap<>(MAX_SITES);
    private final Set<SiteId> beingMade = ConcurrentHashMap.newKeySet();
    private final ExecutorService background;
    private final Runnable unsubscribe;

    /** @param background reads what changed, behind the answers; is shut down with this */
    public NowcastForecasts(Forecasts inner, RecentReadings recent, SiteChanges changes, ExecutorService background) {
        this.inner = inner;
        this.recent = recent;
        this.background = background;
        this.unsubscribe = changes.subscribe(this::changed);
    }

    /** What is held of one site. */
    private static final class Held {

        private final AtomicLong changes = new AtomicLong();
        private final Lock reading = new ReentrantLock(); // a virtual thread may wait for it
        private volatile Made made;
    }

    /**
     * A forecast, and what it was made of.
     *
     * @param change how often the site had changed before its readings were read
     */
    private record Made(SiteForecast before, Site site, long change, Instant at, Instant until, SiteForecast after) {

        boolean fits(SiteForecast forecast, Site other, Instant now) {
            return before == forecast && !now.isBefore(at) && now.isBefore(until) && site.equals(other);
        }

        boolean isBehind(long changeNow, Instant now) {
            return change != changeNow || !now.isBefore(at.plus(HALF_FRESH));
        }
    }

    @Override
    public SiteForecast forecast(Site site, Instant now) {
        SiteForecast forecast = inner.forecast(site, now);
        if (forecast.hours().isEmpty() || !site.isOpenAt(now)) {
            return forecast;
        }
        Held of = held.getOrMake(site.id(), Held::new);
        long change = of.changes.get();
        Made known = of.made;
        if (known == null || !known.fits(forecast, site, now)) {
            known = first(of, site, forecast, change, now);
        } else if (known.isBehind(change, now) && beingMade.add(site.id())) {
            makeBehind(of, site, forecast, change, now);
        }
        return known.after();
    }

    @Override
    public List<UsualHour> usualDay(Site site, LocalDate day) {
        return inner.usualDay(site, day);
    }

    @Override
    public void close() {
        unsubscribe.run();
        background.shutdownNow();
    }

    /** Read once, however many ask. */
    private Made first(Held of, Site site, SiteForecast forecast, long change, Instant now) {
        of.reading.lock();
        try {
            Made known = of.made;
            if (known == null || !known.fits(forecast, site, now)) {
                known = make(site, forecast, change, now);
                of.made = known;
            }
            return known;
        } finally {
            of.reading.unlock();
        }
    }

    private void makeBehind(Held of, Site site, SiteForecast forecast, long change, Instant now) {
        try {
            background.execute(() -> {
                try {
                    of.made = make(site, forecast, change, now);
                } catch (RuntimeException e) {
                    LOG.warn("The next hours of {} do not follow its readings: {}", site.id(), e.toString());
                } finally {
                    beingMade.remove(site.id());
                }
            });
        } catch (RejectedExecutionException e) {
            beingMade.remove(site.id()); // it is being closed
        }
    }

    private Made make(Site site, SiteForecast forecast, long change, Instant now) {
        List<SiteReading> readings = recent.since(site, forecast.hours().get(0).hour(), now).stream()
                .filter(reading -> site.isOpenAt(reading.ts()))
                .toList();
        Instant until = now.plus(FRESH);
        Instant stale = readings.isEmpty()
                ? Instant.MIN
                : readings.get(readings.size() - 1).ts().plus(site.staleAfter());
        if (!stale.isAfter(now)) {
            return new Made(forecast, site, change, now, until, forecast);
        }
        Instant end = stale.isBefore(until) ? stale : until;
        return new Made(forecast, site, change, now, end, Nowcast.of(forecast, readings));
    }

    private void changed(SiteChange change) {
        Held of = held.peek(change.site());
        if (of != null) {
            of.changes.incrementAndGet();
        }
    }
}
