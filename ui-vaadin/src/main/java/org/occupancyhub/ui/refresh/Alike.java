package org.occupancyhub.ui.refresh;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Of things that are equal, one is kept for all who hold them: many pages show the same, each read for itself. What nobody
 * holds any more goes.
 *
 * @param <T> compared by {@code equals}; never changed
 */
public final class Alike<T> {

    private final Map<T, WeakReference<T>> kept = new WeakHashMap<>();

    /** @return what was given first of all that are equal to this; null for null */
    public synchronized T same(T one) {
        WeakReference<T> held = one == null ? null : kept.get(one);
        T there = held == null ? null : held.get();
        if (there == null && one != null) {
            kept.put(one, new WeakReference<>(one));
        }
        return there == null ? one : there;
    }
}
