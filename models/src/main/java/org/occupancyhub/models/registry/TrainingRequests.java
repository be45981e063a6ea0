package org.occupancyhub.models.registry;

/** Where a training is asked for. It is done soon, by whichever hub comes first, off the live path. */
public interface TrainingRequests {

    /**
     * Asked for while another is waiting or under way, it is that one.
     *
     * @return the run that is to come, or is under way
     */
    TrainingRun request(TrainingRun.Trigger trigger);
}
