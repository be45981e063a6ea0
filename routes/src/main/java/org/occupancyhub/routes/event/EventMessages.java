package org.occupancyhub.routes.event;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.occupancyhub.models.event.OccupancyEvent;

/** Events as messages for the topic: fresh ones, with the device as key and no other header. */
public final class EventMessages {

    /** In the order of the events. */
    public List<Message> of(List<OccupancyEvent> events, Exchange exchange) {
        return events.stream().map(event -> of(event, exchange)).toList();
    }

    /** Whether the broker has acknowledged a message. */
    public static boolean isOnRecord(Message message) {
        List<?> metadata = message.getHeader(KafkaConstants.KAFKA_RECORD_META, List.class);
        return metadata != null
                && metadata.stream().anyMatch(record -> record instanceof RecordMetadata known && known.hasOffset());
    }

    private static Message of(OccupancyEvent event, Exchange exchange) {
        Message message = new DefaultMessage(exchange.getContext());
        message.setHeader(KafkaConstants.KEY, event.deviceId().value());
        message.setBody(EventJson.write(event));
        return message;
    }
}
