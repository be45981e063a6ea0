package org.occupancyhub.routes.load;

import java.time.Instant;
import java.util.List;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.occupancyhub.models.account.TopicPosition;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.load.Delivery;

/**
 * A batch from the topic, sorted.
 *
 * @param rejects those that are no events or that the database will not have, as messages for the rejected topic
 */
public record TopicBatch(List<Entry> entries, List<Message> rejects) {

    /** A record, and the event that stood in it; null where it is none. */
    record Entry(Message origin, OccupancyEvent event) {

        Delivery.Item item() {
            return event == null
                    ? new Delivery.Item(position(), null, "kafka", arrival(origin))
                    : new Delivery.Item(position(), event, event.source(), event.receivedAt());
        }

        /** The same record as one that is counted, but not loaded. */
        Entry refused() {
            return new Entry(origin, null);
        }

        TopicPosition position() {
            return new TopicPosition(
                    origin.getHeader(KafkaConstants.TOPIC, String.class),
                    origin.getHeader(KafkaConstants.PARTITION, Integer.class),
                    origin.getHeader(KafkaConstants.OFFSET, Long.class));
        }
    }

    /** When Kafka took a record. */
    static Instant arrival(Message record) {
        return Instant.ofEpochMilli(record.getHeader(KafkaConstants.TIMESTAMP, Long.class));
    }

    Delivery delivery() {
        return new Delivery(entries.stream().map(Entry::item).toList());
    }
}
