package org.occupancyhub.routes.api;

import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.routes.problem.ProblemException;

/** Which share of counts an interval is asked to hold. */
final class LevelQuestion {

    private static final double USUAL = 0.8;
    private static final double LOWEST = 0.5;
    private static final double HIGHEST = 0.99;

    private LevelQuestion() {}

    /** @throws ProblemException 400 */
    static double level(String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        if (text.matches("0?\\.\\d{1,6}")) {
            double level = Double.parseDouble(text);
            if (level >= LOWEST && level <= HIGHEST) {
                return level;
            }
        }
        throw ProblemException.badRequest("level must be a number from " + LOWEST + " to " + HIGHEST + ", but was "
                + InvalidEventException.show(text));
    }
}
