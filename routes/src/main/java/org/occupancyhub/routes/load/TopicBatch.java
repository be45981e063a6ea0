package org.occupancyhub.routes.load;

import java.util.List;
import org.apache.camel.Message;
import org.occupancyhub.models.event.OccupancyEvent;

/** A batch from the topic, sorted: events, and records that are none, as messages for the rejected topic. */
public record TopicBatch(List<Taken> taken, List<Message> rejects) {

    /** An event and the record it stood in. */
    record Taken(OccupancyEvent event, Message origin) {}

    List<OccupancyEvent> events() {
        return taken.stream().map(Taken::event).toList();
    }

    public boolean hasRejects() {
        return !rejects.isEmpty();
    }
}
