package org.occupancyhub.forecast.training;

import java.util.concurrent.CancellationException;
import org.occupancyhub.models.registry.TrainingRuns;

/** Writes down how far a run is, about once a second, and stops it where somebody asked for that. */
final class RunProgress implements TrainingProgress {

    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final TrainingRuns runs;
    private final long run;
    private String step = "";
    private long written;

    RunProgress(TrainingRuns runs, long run) {
        this.runs = runs;
        this.run = run;
    }

    @Override
    public void at(String now, int done, int steps) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the hub stopped before the end");
        }
        if (now.equals(step) && System.nanoTime() - written < PAUSE_NANOS) {
            return;
        }
        step = now;
        written = System.nanoTime();
        if (!runs.progress(run, now, done, steps)) {
            throw new CancellationException("cancelled while it " + now);
        }
    }
}
