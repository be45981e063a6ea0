package org.occupancyhub.forecast.training;

import java.time.Duration;

/** Told of each training that this hub did. */
@FunctionalInterface
public interface TrainingListener {

    /** @param took from its begin to its end */
    void ended(Outcome outcome, Duration took);

    /** How it ended. */
    enum Outcome {
        /** A version was made. */
        TRAINED,
        /** Nothing new, or too little, to learn from. */
        UNNEEDED,
        CANCELLED,
        /** The hub stopped; another one, or this one when it is back, begins it again. */
        LEFT,
        FAILED
    }
}
