package org.occupancyhub.forecast.times;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import org.occupancyhub.models.site.Site;

/** Which minutes of a time a site is open, on its own clocks and right to the minute. */
final class OpenMinutes {

    private static final int MINUTE = 60;

    private final Instant from;
    private final int length;
    private final BitSet open = new BitSet();

    OpenMinutes(Site site, Instant from, Instant to) {
        this.from = from;
        this.length = Math.toIntExact(Duration.between(from, to).toMinutes());
        for (int minute = 0; minute < length; minute++) {
            open.set(minute, site.isOpenAt(at(minute)));
        }
    }

    Instant at(int minute) {
        return from.plusSeconds((long) minute * MINUTE);
    }

    int length() {
        return length;
    }

    /** Whether the doors open at this minute, or it is the first one and they are open. */
    boolean opensAt(int minute) {
        return open.get(minute) && (minute == 0 || !open.get(minute - 1));
    }

    /** Whether it is open all through some minutes. */
    boolean throughout(int minute, int minutes) {
        return minute + minutes <= length && open.nextClearBit(minute) >= minute + minutes;
    }
}
