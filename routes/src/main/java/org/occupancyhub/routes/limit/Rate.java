package org.occupancyhub.routes.limit;

/**
 * How many requests a second in the long run, and how many at once after a pause.
 *
 * @param perSecond 0: no limit
 * @param burst at least {@code perSecond}
 */
public record Rate(int perSecond, int burst) {

    public boolean unlimited() {
        return perSecond == 0;
    }
}
