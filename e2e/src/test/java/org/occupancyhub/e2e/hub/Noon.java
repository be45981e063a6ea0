package org.occupancyhub.e2e.hub;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Where on earth it is a given hour now: so that a page shows half a day whenever the journeys run. */
final class Noon {

    private Noon() {}

    static ZoneId zoneWhereItIs(int hour) {
        int now = Instant.now().atZone(ZoneOffset.UTC).getHour();
        int east = Math.floorMod(hour - now + 11, 24) - 11; // -11 to +12, all of which exist
        return east == 0 ? ZoneId.of("Etc/UTC") : ZoneId.of("Etc/GMT" + (east > 0 ? "-" : "+") + Math.abs(east));
    }
}
