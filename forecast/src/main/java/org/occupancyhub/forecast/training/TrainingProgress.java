package org.occupancyhub.forecast.training;

/** Told how far a training is, on its own thread. */
@FunctionalInterface
interface TrainingProgress {

    /**
     * @param step what is done, in words
     * @throws java.util.concurrent.CancellationException if it is to stop
     */
    void at(String step, int done, int steps);
}
