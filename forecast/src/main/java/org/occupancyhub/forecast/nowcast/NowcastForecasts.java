package org.occupancyhub.forecast.nowcast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.RecentReadings;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.models.site.Site;

/**
 * Forecasts whose next hours know what was counted since the full hour. Where the site is closed or its readings are
 * stale, they are what they were. At the full hour both agree.
 *
 * <p>The readings of the hour are read once, until the site changes; and every {@value #FRESH_SECONDS} s, for what another
 * hub stored.
 */
public final class NowcastForecasts implements Forecasts, AutoCloseable {

    private static final int FRESH_SECONDS = 10;
    private static final Duration FRESH = Duration.ofSeconds(FRESH_SECONDS);
    private static final int MAX_SITES = 1000;

    private final Forecasts inner;
    private final RecentReadings recent;
    private final ConcurrentMap<SiteId, Made> made = new ConcurrentHashMap<>();
    private final ConcurrentMap<SiteId, AtomicLong> changes = new ConcurrentHashMap<>();
    private final Runnable unsubscribe;

    public NowcastForecasts(Forecasts inner, RecentReadings recent, SiteChanges changes) {
        this.inner = inner;
        this.recent = recent;
        this.unsubscribe = changes.subscribe(this::changed);
    }

    /**
     * A forecast, and what it was made of.
     *
     * @param change how often the site had changed before its readings were read
     */
    private record Made(SiteForecast before, Site site, long change, Instant at, Instant until, SiteForecast after) {

        boolean fits(SiteForecast forecast, Site other, long changeNow, Instant now) {
            return before == forecast
                    && change == changeNow
                    && !now.isBefore(at)
                    && now.isBefore(until)
                    && site.equals(other);
        }
    }

    @Override
    public SiteForecast forecast(Site site, Instant now) {
        SiteForecast forecast = inner.forecast(site, now);
        if (forecast.hours().isEmpty() || !site.isOpenAt(now)) {
            return forecast;
        }
        long change = changes.computeIfAbsent(site.id(), id -> new AtomicLong()).get();
        Made known = made.get(site.id());
        if (known == null || !known.fits(forecast, site, change, now)) {
            known = make(site, forecast, change, now);
            keep(site.id(), known);
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

    private void keep(SiteId site, Made value) {
        if (made.size() >= MAX_SITES && !made.containsKey(site)) {
            // More sites than anyone has; starting over keeps memory bounded and costs each one read.
            made.clear();
        }
        made.put(site, value);
    }

    private void changed(SiteChange change) {
        changes.computeIfAbsent(change.site(), id -> new AtomicLong()).incrementAndGet();
    }
}
