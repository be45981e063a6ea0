package org.occupancyhub.models.load;

import java.time.Instant;
import java.util.List;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.event.OccupancyEvent;

/** What is loaded at once: records of topics, those among them that are no events included, as they are counted too. */
public record Delivery(List<Item> items) {

    /**
     * One record.
     *
     * @param position where it stands, or null where it does not come from a topic and is not accounted for
     * @param event what it says, or null where it is no event
     * @param source the way it came
     * @param receivedAt when the hub, or Kafka, took it
     */
    public record Item(TopicPosition position, OccupancyEvent event, String source, Instant receivedAt) {}

    public Delivery {
        items = List.copyOf(items);
    }

    /** Events from elsewhere than a topic. */
    public static Delivery of(List<OccupancyEvent> events) {
        return new Delivery(events.stream()
                .map(event -> new Item(null, event, event.source(), event.receivedAt()))
                .toList());
    }
}
