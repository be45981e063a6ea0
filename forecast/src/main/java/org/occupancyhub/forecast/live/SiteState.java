package org.occupancyhub.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.occupancyhub.forecast.SiteForecast;
import org.occupancyhub.forecast.series.SiteRules;
import org.occupancyhub.models.site.Site;

/** What is held of one site: its last forecast, and what happened since. */
final class SiteState {

    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock making = new ReentrantLock(); // a virtual thread may wait for it
    private volatile MadeForecast made;
    private volatile Shown shown;

    /** What was shown last; the same object as long as it is the same, so that others can build on it. */
    private record Shown(MadeForecast made, Instant hour, Site site, SiteForecast forecast) {}

    /**
     * What a forecast says from the current hour on.
     *
     * @param rules of the site as it is defined now
     */
    SiteForecast show(MadeForecast from, Instant hour, Site site, Supplier<SiteRules> rules) {
        Shown last = shown;
        if (last == null
                || last.made().forecast() != from.forecast()
                || !last.hour().equals(hour)
                || !last.site().equals(site)) {
            SiteForecast forecast = from.site().equals(site) ? from.from(hour) : from.from(hour, rules.get());
            last = new Shown(from, hour, site, forecast);
            shown = last;
        }
        return last.forecast();
    }

    /** Null where none was made. */
    MadeForecast made() {
        return made;
    }

    void pastChanged() {
        changes.incrementAndGet();
    }

    /** To be read before the past is. */
    long changes() {
        return changes.get();
    }

    /**
     * Whether a new forecast is wanted.
     *
     * @param pause after one was made the next change of the past waits so long, so that many are one
     */
    boolean isDue(Site site, ServedMethod served, Instant now, Instant hour, Duration pause) {
        MadeForecast last = made;
        return last == null
                || !last.forecast().origin().equals(hour)
                || !last.site().equals(site)
                || last.served() != served
                || (last.changes() != changes.get()
                        && Duration.between(last.madeAt(), now).abs().compareTo(pause) >= 0);
    }

    /** Makes the first forecast, or the next after none was made for a day; once, however many ask. */
    MadeForecast first(Instant hour, Supplier<MadeForecast> maker) {
        making.lock();
        try {
            if (made == null || !made.reaches(hour)) {
                made = maker.get();
            }
            return made;
        } finally {
            making.unlock();
        }
    }

    void make(Supplier<MadeForecast> maker) {
        making.lock();
        try {
            made = maker.get();
        } finally {
            making.unlock();
        }
    }
}
