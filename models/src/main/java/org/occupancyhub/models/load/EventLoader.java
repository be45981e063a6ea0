package org.occupancyhub.models.load;

import java.util.List;
import org.occupancyhub.models.event.OccupancyEvent;

/** Writes events and marks the hours they touch, in one transaction; the same event twice is one row. */
public interface EventLoader {

    LoadReport load(List<OccupancyEvent> events);
}
