package org.occupancyhub.routes.stream;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who listens to one site, and what they were told last. They come and go on any thread, and are told on one. */
final class SiteFeed {

    private final Set<Listener> listeners = new HashSet<>();
    private StateEvent last;

    synchronized SiteFeed with(Listener listener) {
        listeners.add(listener);
        return this;
    }

    /** @return whether nobody is left */
    synchronized boolean remove(Listener listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
    }

    /** @return whether anything was known that could be told */
    boolean greet(Listener listener) {
        if (last != null) {
            listener.offer(last);
        }
        return last != null;
    }

    /** Nothing where it is what they were told last. */
    void tell(StateEvent event) {
        if (last == null || !last.id().equals(event.id())) {
            last = event;
            all().forEach(listener -> listener.offer(event));
        }
    }

    void beat() {
        all().forEach(Listener::beat);
    }

    void end() {
        all().forEach(Listener::end);
    }

    private synchronized List<Listener> all() {
        return List.copyOf(listeners);
    }
}
