package org.occupancyhub.forecast.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.occupancyhub.models.registry.TrainingRun;
import org.occupancyhub.models.registry.TrainingRun.Trigger;
import org.occupancyhub.models.registry.TrainingRuns;

/** Trainings in memory, one at a time; they end at the beginning of time unless a test says otherwise. */
public final class MemoryRuns implements TrainingRuns {

    private final List<TrainingRun> runs = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private Instant end = Instant.EPOCH;
    private boolean cancelling;
    private Runnable nextStep = () -> {};
    private int requests;
    private boolean underWayElsewhere;

    /** When trainings end from now on. */
    public void endAt(Instant at) {
        end = at;
    }

    /** The next step of a run is its last one. */
    public void cancelNext() {
        cancelling = true;
    }

    /** What happens while a run is at its next step. */
    public void atNextStep(Runnable happens) {
        nextStep = happens;
    }

    /** Another hub is at the run that is open. */
    public void underWayElsewhere() {
        underWayElsewhere = true;
    }

    /** How often a run was asked for. */
    public int requests() {
        return requests;
    }

    public List<String> steps() {
        return steps;
    }

    @Override
    public TrainingRun request(Trigger trigger) {
        requests++;
        if (open().isEmpty()) {
            long id = runs.size() + 1L;
            runs.add(0, new TrainingRun(id, trigger, 1, end, null, null, null, 0, 0, false, null, null));
        }
        return runs.get(0);
    }

    @Override
    public List<TrainingRun> newest(int limit) {
        return runs.stream().limit(limit).toList();
    }

    @Override
    public Optional<TrainingRun> open() {
        return runs.stream().findFirst().filter(TrainingRun::isOpen);
    }

    @Override
    public void ifWaiting(Consumer<TrainingRun> work) {
        open().filter(run -> !underWayElsewhere).ifPresent(run -> {
            try {
                work.accept(run);
            } catch (RuntimeException e) {
                fail(run.id(), e.toString());
                throw e;
            }
        });
    }

    @Override
    public boolean progress(long run, String step, int done, int all) {
        steps.add(step);
        Runnable happens = nextStep;
        nextStep = () -> {};
        happens.run();
        return !cancelling;
    }

    @Override
    public void finish(long run, String outcome) {
        close(outcome, null);
    }

    @Override
    public void fail(long run, String failure) {
        close(null, failure);
    }

    private void close(String outcome, String failure) {
        boolean cancelled = cancelling;
        cancelling = false;
        TrainingRun open = runs.get(0);
        runs.set(
                0,
                new TrainingRun(
                        open.id(),
                        open.trigger(),
                        1,
                        open.requestedAt(),
                        open.requestedAt(),
                        end,
                        null,
                        0,
                        0,
                        cancelled,
                        outcome,
                        failure));
    }

    @Override
    public boolean cancel(long run) {
        cancelling = true;
        return true;
    }
}
