package org.occupancyhub.forecast.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.occupancyhub.forecast.Forecasts;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.series.SitePasts;
import org.occupancyhub.forecast.series.SitePool;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.change.SiteChanges;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.memory.BoundedMap;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.models.site.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forecasts of the champion, from memory. Whoever asks never waits for a computation where anything usable is there: when
 * the hour turns, the past changes or another champion serves, the last forecast is served, from the current hour on, while
 * one thread in the background makes the next. Only the very first of a site is made by who asks for it, unless
 * {@link #tend} was there before.
 *
 * <p>The marts know hours of UTC; in a zone with a half-hour offset each stands for the local hour in which it starts.
 */
public final class LiveForecasts implements Forecasts, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveForecasts.class);
    private static final int MAX_SITES = 1000;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Sites sites;
    private final Champion champion;
    private final Clock clock;
    private final ExecutorService background;
    private final ForecastMaker maker;
    private final LivePool pool;
    private final UsualDays usualDays;
    private final int maxSites;
    private final BoundedMap<SiteId, SiteState> states;
    private final Set<SiteId> queued = ConcurrentHashMap.newKeySet(); // each site waits once, also where its state went
    private final AtomicBoolean pooling = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final Runnable unsubscribe;

    /**
     * @param reach how much of the past is read for a forecast
     * @param background makes the forecasts, one after the other; is shut down with this
     */
    public LiveForecasts(
            Sites sites,
            History history,
            SitePasts pasts,
            Duration reach,
            Champion champion,
            SiteChanges changes,
            Clock clock,
            ExecutorService background) {
        this(sites, history, pasts, reach, champion, changes, clock, background, MAX_SITES);
    }

    /** @param maxSites of so many forecasts are held, and made before anybody asks */
    LiveForecasts(
            Sites sites,
            History history,
            SitePasts pasts,
            Duration reach,
            Champion champion,
            SiteChanges changes,
            Clock clock,
            ExecutorService background,
            int maxSites) {
        this.sites = sites;
        this.champion = champion;
        this.clock = clock;
        this.background = background;
        this.maker = new ForecastMaker(pasts, reach, clock);
        this.pool = new LivePool(pasts, reach);
        this.usualDays = new UsualDays(history, pasts, maxSites);
        this.maxSites = maxSites;
        this.states = new BoundedMap<>(maxSites);
        this.unsubscribe = changes.subscribe(this::changed);
    }

    @Override
    public SiteForecast forecast(Site site, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        SiteState state = states.getOrMake(site.id(), SiteState::new);
        MadeForecast made = state.made();
        if (made == null || !made.reaches(hour)) {
            made = state.first(hour, () -> make(site, state, hour));
        }
        if (state.isDue(site, made.served(), now, hour, PAUSE)) {
            queue(site, hour);
        }
        return state.show(made, hour, site, () -> maker.rules(site));
    }

    @Override
    public List<UsualHour> usualDay(Site site, LocalDate day) {
        return usualDays.of(site, day);
    }

    /**
     * Looks for another champion, and lets the forecasts be made that are due, also of sites that nobody asks for, as far as
     * there is room. Quick.
     */
    public void tend() {
        champion.follow();
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        List<Site> all = sites.all();
        List<Site> pooled = all.subList(0, Math.min(maxSites, all.size()));
        ServedMethod wanted = champion.now();
        if (pool.isDue(wanted, pooled, now) && pooling.compareAndSet(false, true)) {
            submit(() -> {
                try {
                    pool.read(wanted, pooled, now);
                } finally {
                    pooling.set(false);
                }
            });
        }
        ServedMethod served = pool.served(wanted);
        for (Site site : all) {
            SiteState state = states.peekOrMake(site.id(), SiteState::new);
            if (state != null && state.isDue(site, served, now, hour, PAUSE)) {
                queue(site, hour);
            }
        }
    }

    /** What is known of all sites; empty before it was read first. */
    SitePool pool() {
        return pool.pool();
    }

    @Override
    public void close() {
        unsubscribe.run();
        background.shutdownNow();
    }

    private void changed(SiteChange change) {
        SiteState state = states.peek(change.site());
        if (state != null && change.firstHour().isBefore(clock.instant().truncatedTo(ChronoUnit.HOURS))) {
            state.pastChanged();
        }
        usualDays.changed(change);
    }

    private void queue(Site site, Instant hour) {
        if (queued.add(site.id())) {
            submit(() -> {
                queued.remove(site.id()); // before it begins, so that what comes meanwhile is not lost
                SiteState state = states.peek(site.id());
                if (state != null && state.isDue(site, pool.served(champion.now()), clock.instant(), hour, PAUSE)) {
                    state.make(() -> make(site, state, hour));
                }
            });
        }
    }

    private MadeForecast make(Site site, SiteState state, Instant hour) {
        ServedMethod served = pool.served(champion.now());
        return maker.make(site, hour, served, pool.forecaster(served), state.changes(), state.made());
    }

    private void submit(Runnable work) {
        try {
            background.execute(() -> {
                try {
                    work.run();
                    failing.set(false);
                } catch (RuntimeException e) { // tried again with the next look
                    if (!failing.getAndSet(true)) {
                        LOG.warn("A forecast could not be made anew; the last one is served until it can", e);
                    }
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("No more forecasts are made: the hub stops");
        }
    }
}
