package org.occupancyhub.models.accuracy;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.event.SiteId;

/**
 * A forecast of one site as it was served and is kept.
 *
 * @param origin the start of the hour in which it was made
 * @param issuedAt when it was kept; soon after the origin, so that it does not know what it says
 * @param daily whether it is the one of the local day that begins at the origin, of a whole week
 * @param version of the registry; null where none was trained
 */
public record Issue(
        SiteId site,
        Instant origin,
        Instant issuedAt,
        boolean daily,
        Long version,
        String method,
        List<IssuedHour> hours) {

    public Issue {
        IssuedHour.checkFull(origin);
        hours = List.copyOf(hours);
    }
}
