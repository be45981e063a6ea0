package org.occupancyhub.models.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners <em>that</em> a site changed, never how: a signal that is lost or doubled does no harm, because the
 * listener reads the mart again. Listeners are called on the publisher's thread and must be quick.
 */
public final class SiteChanges {

    private static final Logger LOG = LoggerFactory.getLogger(SiteChanges.class);

    private final List<Consumer<SiteChange>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong published = new AtomicLong();

    /** Call the result to stop listening. */
    public Runnable subscribe(Consumer<SiteChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void publish(SiteChange change) {
        published.incrementAndGet(); // before anybody hears of it
        for (Consumer<SiteChange> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.warn("A listener to changes of {} failed; the others are told all the same", change.site(), e);
            }
        }
    }

    /** How many changes there were: the same number twice, and nothing changed in between. */
    public long published() {
        return published.get();
    }

    /** How many listen now. */
    public int listeners() {
        return listeners.size();
    }
}
