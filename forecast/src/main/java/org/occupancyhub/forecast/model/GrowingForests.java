package org.occupancyhub.forecast.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.occupancyhub.forecast.model.trees.Rows;
import org.occupancyhub.forecast.model.trees.Trees;

/**
 * Forests that grow when they are asked for, each once however many ask. Threads that ask for the same one share its seeds
 * among them; with how many does not change a bit of it.
 */
final class GrowingForests implements Forests {

    /** From fewer rows nothing is learnt. */
    private static final int LEAST_ROWS = 2000;

    private final Lessons lessons;
    private final Engine engine;
    private final int seeds;
    private final Map<Integer, Forest> grown = new ConcurrentHashMap<>();
    private final Map<Integer, Growth> growing = new ConcurrentHashMap<>();

    GrowingForests(Lessons lessons, Engine engine, int seeds) {
        this.lessons = lessons;
        this.engine = engine;
        this.seeds = seeds;
    }

    @Override
    public Forest at(int week) {
        Forest there = grown.get(week);
        if (there != null) {
            return there;
        }
        Growth growth = growing.computeIfAbsent(week, Growth::new);
        // Another thread may have brought it to its end between the two questions.
        there = grown.get(week);
        if (there == null) {
            there = growth.forest();
            grown.put(week, there);
        }
        growing.remove(week, growth);
        return there;
    }

    private final class Growth {
        private final FutureTask<Rows> rows;
        private final List<FutureTask<Trees>> parts = new ArrayList<>();
        private final FutureTask<Forest> forest;

        Growth(int week) {
            rows = new FutureTask<>(() -> lessons.until(week));
            for (int seed = 1; seed <= seeds; seed++) {
                int fixed = seed;
                parts.add(new FutureTask<>(() -> engine.grow(result(rows), fixed)));
            }
            forest = new FutureTask<>(
                    () -> new Forest(parts.stream().map(GrowingForests::result).toList()));
        }

        Forest forest() {
            rows.run();
            if (!engine.works() || result(rows).size() < LEAST_ROWS) {
                return Forest.NONE;
            }
            parts.forEach(FutureTask::run);
            parts.forEach(GrowingForests::result);
            forest.run();
            return result(forest);
        }
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while trees were grown");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
