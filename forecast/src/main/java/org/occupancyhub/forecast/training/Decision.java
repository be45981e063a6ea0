package org.occupancyhub.forecast.training;

import org.occupancyhub.models.registry.AliasChange;

/**
 * Which of the methods of a training becomes the champion, and why.
 *
 * @param reason the rule that held, in words
 */
record Decision(Chosen chosen, AliasChange.Kind kind, String reason) {

    enum Chosen {
        /** The best of this training. */
        BEST,
        /** The seasonal naive, which every method must beat. */
        NAIVE,
        /** The method that was champion, trained again. */
        CHAMPION
    }
}
