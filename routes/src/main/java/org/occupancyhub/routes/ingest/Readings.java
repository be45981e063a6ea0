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
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Message;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.routes.event.EventFields;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.routes.event.EventMessages;
import org.occupancyhub.routes.event.UntilFailure;
import org.occupancyhub.routes.problem.Problem;
import org.occupancyhub.routes.problem.Problem.ItemError;
import org.occupancyhub.routes.problem.ProblemException;
import org.springframework.http.MediaType;

/** What is posted to {@code /ingest}: one reading, an array of them, or one a line. */
public final class Readings {

    static final String ERRORS = "hub.ingest.errors";
    static final String ACCEPTED = "hub.ingest.accepted";

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private static final int ERRORS_SHOWN = 100;

    private final Clock clock;
    private final EventMessages messages;

    public Readings(Clock clock, EventMessages messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * The good readings as messages for Kafka; the bad ones wait in the exchange for the answer.
     *
     * @throws ProblemException 400 where none is good
     */
    public Iterable<Message> parse(
            byte[] posted, @Header(Exchange.CONTENT_TYPE) String contentType, Exchange exchange) {
        Instant arrival = clock.instant();
        byte[] body = posted == null ? new byte[0] : posted; // Camel has no empty body
        boolean lines = MediaType.parseMediaType(contentType).isCompatibleWith(NDJSON);
        List<OccupancyEvent> good = new ArrayList<>();
        List<ItemError> bad = new ArrayList<>();
        if (lines) {
            lines(body).forEach(line -> read(() -> EventJson.parse(line), arrival, good, bad));
        } else {
            JsonNode node = EventJson.parse(body);
            if (node.isArray()) {
                node.forEach(item -> read(() -> item, arrival, good, bad));
            } else {
                good.add(EventFields.of(node).fromDevice("http", arrival));
            }
        }
        if (good.isEmpty()) {
            throw none(bad);
        }
        exchange.setProperty(ACCEPTED, good.size());
        exchange.setProperty(ERRORS, bad);
        return new UntilFailure(messages.of(good, exchange), exchange);
    }

    private interface Source {
        JsonNode get();
    }

    private static void read(Source source, Instant arrival, List<OccupancyEvent> good, List<ItemError> bad) {
        try {
            good.add(EventFields.of(source.get()).fromDevice("http", arrival));
        } catch (InvalidEventException e) {
            bad.add(new ItemError(good.size() + bad.size(), e.getMessage()));
        }
    }

    /** The body of the answer, once the broker holds the readings. */
    public Map<String, Object> accepted(
            @ExchangeProperty(ACCEPTED) int accepted, @ExchangeProperty(ERRORS) List<ItemError> bad) {
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
