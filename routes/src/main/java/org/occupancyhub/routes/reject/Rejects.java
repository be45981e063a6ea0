package org.occupancyhub.routes.reject;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;

/** Messages for {@code occupancy.events.rejected}. */
public final class Rejects {

    private static final int PAYLOAD_KEPT = 10_000;

    private final Clock clock;

    public Rejects(Clock clock) {
        this.clock = clock;
    }

    /** A reject on its way to the topic; its payload is cut after {@value #PAYLOAD_KEPT} bytes. */
    public Message message(Rejected reject, Exchange exchange) {
        Message message = new DefaultMessage(exchange.getContext());
        byte[] payload = reject.payload() == null ? new byte[0] : reject.payload();
        boolean tooLong = payload.length > PAYLOAD_KEPT;
        if (reject.key() != null) {
            message.setHeader(KafkaConstants.KEY, reject.key());
        }
        set(message, RejectHeaders.SOURCE, reject.source());
        set(message, RejectHeaders.ORIGIN, reject.origin());
        set(message, RejectHeaders.REASON, reject.reason());
        set(message, RejectHeaders.REJECTED_AT, clock.instant().toString());
        if (reject.cut() || tooLong) {
            set(message, RejectHeaders.IS_CUT, "true");
        }
        if (reject.context() != null) {
            set(message, RejectHeaders.CONTEXT, reject.context());
        }
        message.setBody(tooLong ? Arrays.copyOf(payload, PAYLOAD_KEPT) : payload);
        return message;
    }

    /** As bytes: Camel would write text in the encoding of the machine. */
    private static void set(Message message, String header, String text) {
        message.setHeader(header, text.getBytes(StandardCharsets.UTF_8));
    }
}
