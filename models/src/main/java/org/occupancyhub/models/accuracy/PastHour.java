package org.occupancyhub.models.accuracy;

import java.time.Instant;

/**
 * An hour that is over: what had been said of it, and what came. People.
 *
 * @param closed whether the site was closed all the hour long
 * @param said null where no forecast of so long before is kept
 * @param counted the mean of the hour, null where nothing was counted
 */
public record PastHour(Instant hour, boolean closed, Said said, Double counted) {

    /**
     * What was said.
     *
     * @param lower the lower end of the central 80 %
     * @param upper the upper end of the central 80 %
     */
    public record Said(double predicted, double lower, double upper) {}

    public boolean isCompared() {
        return said != null && counted != null;
    }

    /** How far what came lies outside of the band; 0 within it. Only of what is compared. */
    public double beyond() {
        return Math.max(0, Math.max(said.lower() - counted, counted - said.upper()));
    }

    /** Only of what is compared. */
    double error() {
        return Math.abs(said.predicted() - counted);
    }
}
