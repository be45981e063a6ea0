package org.occupancyhub.routes.load;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.load.LoadReport;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.routes.load.TopicBatch.Taken;
import org.occupancyhub.routes.reject.Rejects;
import org.springframework.dao.DataIntegrityViolationException;

/** Sorts what came from the topic and loads the events of a batch. */
public final class TopicBatches {

    private final EventLoader loader;
    private final Rejects rejects;
    private final Counter loaded;
    private final Counter duplicate;

    public TopicBatches(EventLoader loader, Rejects rejects, MeterRegistry metrics) {
        this.loader = loader;
        this.rejects = rejects;
        this.loaded = events("loaded", metrics);
        this.duplicate = events("duplicate", metrics);
    }

    private static Counter events(String outcome, MeterRegistry metrics) {
        return Counter.builder("hub.events.loaded")
                .description("Events taken from Kafka, by what became of them in the database")
                .tag("outcome", outcome)
                .register(metrics);
    }

    /** Kafka's records are data: headers that anybody may have set on them are not looked at. */
    public TopicBatch sort(List<Exchange> records, Exchange batch) {
        List<Taken> taken = new ArrayList<>(records.size());
        List<Message> bad = new ArrayList<>();
        for (Exchange single : records) {
            Message message = single.getMessage();
            byte[] value = message.getBody(byte[].class);
            try {
                taken.add(new Taken(EventJson.read(value == null ? new byte[0] : value, arrival(message)), message));
            } catch (InvalidEventException e) {
                bad.add(reject(message, e.getMessage(), batch));
            }
        }
        return new TopicBatch(taken, bad);
    }

    /**
     * One transaction; the same batch again adds nothing. If the database will not have one of the events, they are loaded
     * one by one and that one becomes a reject: it would otherwise stop its partition for ever.
     */
    public TopicBatch load(TopicBatch batch, Exchange exchange) {
        try {
            load(batch.events());
            return batch;
        } catch (DataIntegrityViolationException e) {
            List<Message> bad = new ArrayList<>(batch.rejects());
            for (Taken single : batch.taken()) {
                try {
                    load(List.of(single.event()));
                } catch (DataIntegrityViolationException refused) {
                    String reason = refused.getMostSpecificCause()
                            .getMessage()
                            .lines()
                            .findFirst()
                            .orElse("refused");
                    bad.add(reject(single.origin(), "the database refused it: " + reason, exchange));
                }
            }
            return new TopicBatch(batch.taken(), bad);
        }
    }

    private void load(List<OccupancyEvent> events) {
        LoadReport report = loader.load(events);
        loaded.increment(report.loaded());
        duplicate.increment(report.duplicate());
    }

    private Message reject(Message message, String reason, Exchange batch) {
        Object key = message.getHeader(KafkaConstants.KEY);
        return rejects.message(key, message.getBody(byte[].class), origin(message), reason, batch);
    }

    private static Instant arrival(Message message) {
        return Instant.ofEpochMilli(message.getHeader(KafkaConstants.TIMESTAMP, Long.class));
    }

    private static String origin(Message message) {
        return message.getHeader(KafkaConstants.TOPIC) + "-" + message.getHeader(KafkaConstants.PARTITION) + "@"
                + message.getHeader(KafkaConstants.OFFSET);
    }
}
