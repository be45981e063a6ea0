package org.occupancyhub.models.device;

import java.time.Duration;

/** Whether a device speaks as often as it should; the word is public and fixed. */
public enum DeviceState {
    FINE("fine"),
    LATE("late"),
    SILENT("silent"),
    /** It only ever came with a file or a past day: nobody waits for it. */
    BY_FILE("by-file"),
    NEVER_HEARD("never-heard");

    /** What a reading may take to get here, in intervals, before its device is called late. */
    private static final double GRACE = 0.5;

    /** As for a site: {@link org.occupancyhub.models.site.Site#staleAfter}. */
    private static final int INTERVALS_UNTIL_SILENT = 3;

    private final String word;

    DeviceState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** @param age since the newest reading was measured; negative where the device's clock runs ahead */
    static DeviceState of(Duration age, Duration interval) {
        double intervals = (double) age.toMillis() / interval.toMillis();
        if (intervals <= 1 + GRACE) {
            return FINE;
        }
        return intervals < INTERVALS_UNTIL_SILENT ? LATE : SILENT;
    }
}
