package org.occupancyhub.e2e.hub;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Where on earth it is a given hour now: so that a page shows half a day whenever the journeys run. */
final class Noon {

    /** One for each whole hour from UTC; none of them sets its clocks, so a day has 24 hours there. */
    private static final List<ZoneId> PLACES = List.of(
                    "Pacific/Pago_Pago",
                    "Pacific/Honolulu",
                    "Pacific/Gambier",
                    "Pacific/Pitcairn",
                    "America/Phoenix",
                    "America/Costa_Rica",
                    "America/Lima",
                    "America/La_Paz",
                    "America/Montevideo",
                    "America/Noronha",
                    "Atlantic/Cape_Verde",
                    "Africa/Abidjan",
                    "Africa/Lagos",
                    "Africa/Maputo",
                    "Africa/Nairobi",
                    "Asia/Dubai",
                    "Asia/Karachi",
                    "Asia/Dhaka",
                    "Asia/Bangkok",
                    "Asia/Singapore",
                    "Asia/Tokyo",
                    "Australia/Brisbane",
                    "Pacific/Noumea",
                    "Pacific/Tarawa")
            .stream()
            .map(ZoneId::of)
            .toList();

    private Noon() {}

    static ZoneId zoneWhereItIs(int hour) {
        Instant now = Instant.now();
        return PLACES.stream()
                .filter(zone -> now.atZone(zone).getHour() == hour)
                .findFirst()
                .orElseThrow();
    }
}
