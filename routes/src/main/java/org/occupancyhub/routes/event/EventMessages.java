package org.occupancyhub.routes.event;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.occupancyhub.models.event.OccupancyEvent;

/** Events as messages for the topic: fresh ones, with the device as key and no other header. */
public final class EventMessages {

    /** In the order of the events. */
    public List<Message> of(List<OccupancyEvent> events, Exchange exchange) {
        return events.stream().map(event -> of(event, exchange)).toList();
    }

    private static Message of(OccupancyEvent event, Exchange exchange) {
        Message message = new DefaultMessage(exchange.getContext());
        message.setHeader(KafkaConstants.KEY, event.deviceId().value());
        message.setBody(EventJson.write(event));
        return message;
    }
}
