package org.occupancyhub.ui.refresh;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Reads a thing once for all pages that want it at the same time. Whoever asks with a state gets a reading that began in
 * that very state: a page that asks because something changed never gets what was read before.
 *
 * @param <K> what is read, such as a site
 * @param <S> a state, compared by {@code equals}
 * @param <V> what comes of it
 */
public final class SharedReads<K, S, V> {

    /** Older is not shared, since ages and forecasts move on while nothing changes. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private record Held<S, V>(S state, long beganAt, CompletableFuture<V> value) {

        boolean serves(S wanted) {
            return state.equals(wanted) && System.nanoTime() - beganAt < FRESH_NANOS;
        }
    }

    private final ConcurrentHashMap<K, Held<S, V>> held = new ConcurrentHashMap<>();

    /** @param read reads anew; what it throws is thrown to all who waited for it, and not kept */
    public V get(K key, S state, Supplier<V> read) {
        AtomicBoolean mine = new AtomicBoolean();
        Held<S, V> shared = held.compute(key, (same, last) -> {
            if (last != null && last.serves(state)) {
                return last;
            }
            mine.set(true);
            return new Held<>(state, System.nanoTime(), new CompletableFuture<>());
        });
        if (mine.get()) {
            try {
                shared.value().complete(read.get());
            } catch (RuntimeException | Error e) {
                held.remove(key, shared);
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
