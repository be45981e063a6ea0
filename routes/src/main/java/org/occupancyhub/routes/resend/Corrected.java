package org.occupancyhub.routes.resend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Subject;
import org.occupancyhub.models.reject.Correction;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.routes.csv.CsvContext;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.routes.reject.RecordContext;

/**
 * A reject with what is to be sent instead of it. Read by the code that reads its kind the first time, and as if it had been
 * right then: received when it was received, so that the same correction is the same event whenever it is sent.
 */
record Corrected(Reject reject, String payload) {

    private static final int LONGEST = 64 * 1024;

    static Corrected of(Reject reject, Correction correction) {
        return new Corrected(reject, correction.payload() == null ? reject.payload() : correction.payload());
    }

    /** @throws InvalidEventException if it is still wrong; the message says why */
    OccupancyEvent event() {
        checkWhole();
        JsonNode context = context();
        return CsvContext.isOne(context)
                ? CsvContext.of(context).read(payload, reject.rejectedAt())
                : EventJson.read(payload.getBytes(StandardCharsets.UTF_8), arrival(context));
    }

    private void checkWhole() {
        boolean asItCame = payload.equals(reject.payload());
        if (asItCame && reject.cut()) {
            throw new InvalidEventException(Subject.PAYLOAD, Rule.ALL_THERE.with(), payload);
        }
        if (asItCame && payload.indexOf('\uFFFD') >= 0) {
            throw new InvalidEventException(Subject.PAYLOAD, Rule.CORRECTED_TEXT.with(), payload);
        }
        if (payload.length() > LONGEST) {
            throw new InvalidEventException(Subject.PAYLOAD, Rule.CHARACTERS.with(LONGEST), payload.length());
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(payload)) {
            throw new InvalidEventException(Subject.PAYLOAD, Rule.UTF_8_TEXT.with(), payload);
        }
    }

    /** A context that is none tells nothing: the payload is then taken as a record of the topic. */
    private JsonNode context() {
        try {
            return reject.context() == null
                    ? MissingNode.getInstance()
                    : EventJson.parse(reject.context().getBytes(StandardCharsets.UTF_8));
        } catch (InvalidEventException e) {
            return MissingNode.getInstance();
        }
    }

    private Instant arrival(JsonNode context) {
        return RecordContext.of(context)
                .map(RecordContext::arrivedAt)
                .filter(told -> !told.isBefore(OccupancyEvent.EARLIEST) && !told.isAfter(reject.rejectedAt()))
                .orElse(reject.rejectedAt());
    }
}
