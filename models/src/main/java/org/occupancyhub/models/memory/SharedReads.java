package org.occupancyhub.models.memory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Reads a thing once for all who want it at the same time. Whoever asks with a state gets a reading that began in
 * that very state: a page that asks because something changed never gets what was read before.
 *
 * @param <K> what is read, such as a site
 * @param <S> a state, compared by {@code equals}
 * @param <V> what comes of it
 */
public final class SharedReads<K, S, V> {

    private final long freshNanos;
    private final LongSupplier nanos;
    private final BoundedMap<K, Held<S, V>> held;

    private record Held<S, V>(S state, long beganAt, CompletableFuture<V> value) {}

    /**
     * @param fresh older is not shared, since ages and forecasts move on while nothing changes
     * @param most so many are held at most
     */
    public SharedReads(Duration fresh, int most) {
        this(fresh, most, System::nanoTime);
    }

    /** @param nanos what time is measured by; it never goes back */
    public SharedReads(Duration fresh, int most, LongSupplier nanos) {
        this.freshNanos = fresh.toNanos();
        this.nanos = nanos;
        this.held = new BoundedMap<>(most);
    }

    /** What was read or is being read is shared with nobody else. */
    public void forget(K key) {
        held.removeIf(key, any -> true);
    }

    /** @param read reads anew; what it throws is thrown to all who waited for it, and not kept */
    public V get(K key, S state, Supplier<V> read) {
        AtomicBoolean mine = new AtomicBoolean();
        Held<S, V> shared = held.compute(key, last -> {
            if (last != null && last.state().equals(state) && nanos.getAsLong() - last.beganAt() < freshNanos) {
                return last;
            }
            mine.set(true);
            return new Held<>(state, nanos.getAsLong(), new CompletableFuture<>());
        });
        if (mine.get()) {
            try {
                shared.value().complete(read.get());
            } catch (RuntimeException | Error e) {
                held.removeIf(key, shared::equals);
                shared.value().completeExceptionally(e);
                throw e;
            }
        }
        try {
            return shared.value().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
