package org.occupancyhub.models.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A map of so many entries at most, for any thread. The one that nobody asked for longest goes when another one comes; never
 * more than that one, so that a key too many costs one value and not all of them.
 */
public final class BoundedMap<K, V> {

    private final int most;
    private final Lock lock = new ReentrantLock(); // a virtual thread may wait for it
    private final Map<K, V> values = new LinkedHashMap<>(); // what was asked for last stands last

    public BoundedMap(int most) {
        this.most = most;
    }

    /** Null where there is none. */
    public V get(K key) {
        return compute(key, value -> value);
    }

    public V getOrMake(K key, Supplier<V> maker) {
        return compute(key, value -> value == null ? maker.get() : value);
    }

    /**
     * @param next of the value that is there, or of null; quick, since the others wait. It is not kept where it is null
     * @return what is there now
     */
    public V compute(K key, UnaryOperator<V> next) {
        lock.lock();
        try {
            V value = next.apply(values.get(key));
            values.remove(key);
            if (value != null) {
                values.put(key, value);
            }
            if (values.size() > most) {
                values.remove(values.keySet().iterator().next());
            }
            return value;
        } finally {
            lock.unlock();
        }
    }

    /** Without counting as asking: who goes over all keys would only drive out what others ask for. Null where there is none. */
    public V peek(K key) {
        lock.lock();
        try {
            return values.get(key);
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #peek}, but makes one where there is none and room for it. Null where there is no room. */
    public V peekOrMake(K key, Supplier<V> maker) {
        lock.lock();
        try {
            if (!values.containsKey(key) && values.size() < most) {
                values.put(key, maker.get());
            }
            return values.get(key);
        } finally {
            lock.unlock();
        }
    }

    public void removeIf(K key, Predicate<V> unwanted) {
        lock.lock();
        try {
            V value = values.get(key);
            if (value != null && unwanted.test(value)) {
                values.remove(key);
            }
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return values.size();
        } finally {
            lock.unlock();
        }
    }
}
