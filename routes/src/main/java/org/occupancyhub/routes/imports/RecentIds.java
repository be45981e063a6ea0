package org.occupancyhub.routes.imports;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.occupancyhub.models.event.EventId;

/**
 * The ids of the last readings of a file: a line that stands there twice is one reading, and whoever stores them lags behind
 * whoever sends them. So many are held, and no more, that any file is read in constant memory.
 */
final class RecentIds {

    private static final int MOST = 100_000;

    private final Set<EventId> ids = new LinkedHashSet<>();

    boolean contains(EventId id) {
        return ids.contains(id);
    }

    void addAll(Collection<EventId> more) {
        ids.addAll(more);
        Iterator<EventId> oldest = ids.iterator();
        while (ids.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }
}
