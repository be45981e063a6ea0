package org.occupancyhub.models.site;

/**
 * From which share of the capacity (0..1) a site counts as moderate, busy, very busy and full. Levels come from the
 * unrounded share.
 */
public record Thresholds(double moderate, double busy, double veryBusy, double full) {

    public static final Thresholds DEFAULT = new Thresholds(0.35, 0.60, 0.80, 0.95);

    public Thresholds {
        if (!(0 < moderate && moderate < busy && busy < veryBusy && veryBusy < full)) {
            throw new IllegalArgumentException("level thresholds must rise from above 0: moderate < busy < very busy"
                    + " < full, but were " + moderate + ", " + busy + ", " + veryBusy + ", " + full);
        }
    }

    public Level level(double utilization) {
        if (utilization >= full) {
            return Level.FULL;
        }
        if (utilization >= veryBusy) {
            return Level.VERY_BUSY;
        }
        if (utilization >= busy) {
            return Level.BUSY;
        }
        return utilization >= moderate ? Level.MODERATE : Level.QUIET;
    }
}
