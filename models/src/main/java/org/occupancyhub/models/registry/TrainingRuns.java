package org.occupancyhub.models.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The trainings: asked for, under way, done. One at a time, over all hubs of the warehouse. */
public interface TrainingRuns extends TrainingRequests {

    /** The newest first. */
    List<TrainingRun> newest(int limit);

    /** The one that waits or is under way. */
    Optional<TrainingRun> open();

    /**
     * Does the run that waits, if there is one and no other hub is at work. One that a hub left behind when it was gone is
     * closed as failed first and, the first few times, begun again.
     *
     * @param work called on this thread; its failure is the failure of the run, and is thrown on; where it neither finishes nor
     *     fails, the run counts as left behind
     */
    void ifWaiting(Consumer<TrainingRun> work);

    /** @return whether to go on: false where somebody asked it to stop, or it is no longer open */
    boolean progress(long run, String step, int done, int steps);

    /** @param outcome in words */
    void finish(long run, String outcome);

    void fail(long run, String failure);

    /** @return whether it is still open, and so will stop */
    boolean cancel(long run);
}
