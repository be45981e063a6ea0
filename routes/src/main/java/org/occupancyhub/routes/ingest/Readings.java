package org.occupancyhub.routes.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Message;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.routes.edge.IngestAccess;
import org.occupancyhub.routes.event.EventFields;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.routes.event.EventMessages;
import org.occupancyhub.routes.event.UntilFailure;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.Problem.ItemError;
import org.occupancyhub.routes.problem.ProblemException;
import org.occupancyhub.routes.trace.RequestId;
import org.occupancyhub.routes.trace.Traces;
import org.springframework.http.MediaType;

/** What is posted to {@code /ingest}: one reading, an array of them, or one a line. */
public final class Readings {

    static final String ERRORS = "hub.ingest.errors";
    static final String ACCEPTED = "hub.ingest.accepted";
    static final String REQUEST = "hub.ingest.request";

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private static final int ERRORS_SHOWN = 100;

    private final Clock clock;
    private final EventMessages messages;
    private final Traces traces;
    private final int most;

    /** @param most how many readings one request may hold */
    public Readings(Clock clock, EventMessages messages, Traces traces, int most) {
        this.clock = clock;
        this.messages = messages;
        this.traces = traces;
        this.most = most;
    }

    /**
     * The good readings as messages for Kafka; the bad ones wait in the exchange for the answer.
     *
     * @param devices the only devices that the sender's key is for, one a line; null: any
     * @throws ProblemException 400 where none is good, 413 where there are too many
     */
    public Iterable<Message> parse(
            byte[] posted,
            @Header(Exchange.CONTENT_TYPE) String contentType,
            @Header(IngestAccess.DEVICES) String devices,
            @Header(RequestId.RECORD_HEADER) String request,
            Exchange exchange) {
        Instant arrival = clock.instant();
        byte[] body = posted == null ? new byte[0] : posted; // Camel has no empty body
        boolean lines = MediaType.parseMediaType(contentType).isCompatibleWith(NDJSON);
        Set<String> allowed = devices == null ? Set.of() : Set.of(devices.split("\n"));
        List<OccupancyEvent> good = new ArrayList<>();
        List<ItemError> bad = new ArrayList<>();
        if (lines) {
            List<byte[]> items = lines(body);
            checkNumber(items.size());
            items.forEach(line -> read(() -> event(EventJson.parse(line), arrival, allowed), good, bad));
        } else {
            JsonNode node = EventJson.parse(body);
            if (node.isArray()) {
                checkNumber(node.size());
                node.forEach(item -> read(() -> event(item, arrival, allowed), good, bad));
            } else {
                good.add(event(node, arrival, allowed));
            }
        }
        if (good.isEmpty()) {
            throw none(bad);
        }
        exchange.setProperty(ACCEPTED, good.size());
        exchange.setProperty(ERRORS, bad);
        exchange.setProperty(REQUEST, request);
        List<Message> records = messages.of(good, exchange);
        records.forEach(record -> record.setHeader(RequestId.RECORD_HEADER, request));
        return new UntilFailure(records, exchange);
    }

    private void checkNumber(int readings) {
        if (readings > most) {
            throw new ProblemException(Problem.of(
                    413,
                    "Content too large",
                    "a request may hold at most " + most + " readings, but holds " + readings));
        }
    }

    private static OccupancyEvent event(JsonNode item, Instant arrival, Set<String> allowed) {
        OccupancyEvent event = EventFields.of(item).fromDevice("http", arrival);
        String device = event.deviceId().value();
        if (!allowed.isEmpty() && !allowed.contains(device)) {
            throw new InvalidEventException("device_id", Rule.OWN_DEVICE.with(), device);
        }
        return allowed.isEmpty() ? event : event.withItsOwnId();
    }

    private static void read(Supplier<OccupancyEvent> item, List<OccupancyEvent> good, List<ItemError> bad) {
        try {
            good.add(item.get());
        } catch (InvalidEventException e) {
            bad.add(new ItemError(good.size() + bad.size(), e.getMessage()));
        }
    }

    /** The body of the answer, once the broker holds the readings. */
    public Map<String, Object> accepted(
            @ExchangeProperty(ACCEPTED) int accepted,
            @ExchangeProperty(ERRORS) List<ItemError> bad,
            @ExchangeProperty(REQUEST) String request) {
        traces.acknowledged(request, accepted);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("accepted", accepted);
        if (!bad.isEmpty()) {
            answer.put("rejected", bad.size());
            answer.put("errors", shown(bad));
        }
        return answer;
    }

    private static ProblemException none(List<ItemError> bad) {
        String detail =
                bad.isEmpty() ? "there must be at least one reading, but the batch is empty" : "no reading is good";
        return new ProblemException(Problem.of(400, "Bad request", detail, shown(bad)));
    }

    /** An answer must not grow with the size of a mistake. */
    private static List<ItemError> shown(List<ItemError> bad) {
        return bad.subList(0, Math.min(bad.size(), ERRORS_SHOWN));
    }

    private static List<byte[]> lines(byte[] body) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= body.length; end++) {
            if (end == body.length || body[end] == '\n') {
                byte[] line = Arrays.copyOfRange(body, start, end);
                if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                    lines.add(line);
                }
                start = end + 1;
            }
        }
        return lines;
    }
}
