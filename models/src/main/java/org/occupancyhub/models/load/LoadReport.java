package org.occupancyhub.models.load;

import java.util.List;
import org.occupancyhub.models.event.OccupancyEvent;

/**
 * What became of a delivery.
 *
 * @param loaded rows that are new
 * @param duplicate events that were there before
 * @param refused events of hours that are final: their readings are gone, so they cannot be computed again
 */
public record LoadReport(int loaded, int duplicate, List<OccupancyEvent> refused) {

    public LoadReport {
        refused = List.copyOf(refused);
    }
}
