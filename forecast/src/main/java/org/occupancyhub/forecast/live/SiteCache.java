package org.occupancyhub.forecast.live;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.occupancyhub.models.change.SiteChange;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.memory.BoundedMap;
import org.occupancyhub.models.site.Site;

/**
 * Keeps one value a site, made of its past before some instant. It is made anew when that instant moves, when the
 * definition of the site changes, or when the past does; then once, however many ask. The place of a value is taken
 * before the past is read, so that a change in between drops it.
 */
final class SiteCache<V> {

    private final BoundedMap<SiteId, Entry<V>> entries;

    SiteCache(int maxSites) {
        this.entries = new BoundedMap<>(maxSites);
    }

    /** @param until the past before this instant is what the value is made of */
    V get(Site site, Instant until, Supplier<V> maker) {
        Entry<V> entry = entries.compute(
                site.id(),
                old -> old != null && old.fits(site, until)
                        ? old
                        : new Entry<>(site, until, new FutureTask<>(maker::get)));
        entry.value().run();
        try {
            return entry.value().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the forecast of " + site.id() + " was made");
        } catch (ExecutionException e) {
            entries.removeIf(site.id(), entry::equals);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    void changed(SiteChange change) {
        entries.removeIf(change.site(), old -> change.firstHour().isBefore(old.until()));
    }

    int size() {
        return entries.size();
    }

    private record Entry<V>(Site site, Instant until, FutureTask<V> value) {

        boolean fits(Site other, Instant otherUntil) {
            return until.equals(otherUntil) && site.equals(other);
        }
    }
}
