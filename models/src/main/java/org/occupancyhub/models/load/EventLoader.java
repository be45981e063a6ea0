package org.occupancyhub.models.load;

import java.util.List;
import org.occupancyhub.models.event.OccupancyEvent;

/** Writes events, marks the hours they touch and posts the accounts, in one transaction; the same event twice is one row. */
public interface EventLoader {

    LoadReport load(Delivery delivery);

    /** Events from elsewhere than a topic: no accounts. */
    default LoadReport load(List<OccupancyEvent> events) {
        return load(Delivery.of(events));
    }
}
