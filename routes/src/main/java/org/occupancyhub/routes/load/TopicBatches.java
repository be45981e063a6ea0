package org.occupancyhub.routes.load;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.occupancyhub.models.event.EventId;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.load.Delivery;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.load.LoadReport;
import org.occupancyhub.models.reason.Rejection;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.routes.load.TopicBatch.Entry;
import org.occupancyhub.routes.measure.MartDelay;
import org.occupancyhub.routes.reject.RecordContext;
import org.occupancyhub.routes.reject.Rejected;
import org.occupancyhub.routes.reject.Rejects;
import org.occupancyhub.routes.trace.Traces;
import org.springframework.dao.DataIntegrityViolationException;

/** Sorts what came from the topic and loads the events of a batch. */
public final class TopicBatches {

    private final EventLoader loader;
    private final Rejects rejects;
    private final Traces traces;
    private final MartDelay delay;
    private final Counter loaded;
    private final Counter duplicate;

    public TopicBatches(EventLoader loader, Rejects rejects, Traces traces, MartDelay delay, MeterRegistry metrics) {
        this.loader = loader;
        this.rejects = rejects;
        this.traces = traces;
        this.delay = delay;
        this.loaded = events("loaded", metrics);
        this.duplicate = events("duplicate", metrics);
    }

    private static Counter events(String outcome, MeterRegistry metrics) {
        return Counter.builder("hub.events.loaded")
                .description("Events taken from Kafka, by what became of them in the database")
                .tag("outcome", outcome)
                .register(metrics);
    }

    /** Kafka's records are data: headers that anybody may have set on them decide nothing. */
    public TopicBatch sort(List<Exchange> records, Exchange batch) {
        List<Entry> entries = new ArrayList<>(records.size());
        List<Message> bad = new ArrayList<>();
        for (Exchange single : records) {
            Message message = single.getMessage();
            byte[] value = message.getBody(byte[].class);
            try {
                OccupancyEvent event = EventJson.read(value == null ? new byte[0] : value, TopicBatch.arrival(message));
                entries.add(new Entry(message, event));
            } catch (InvalidEventException e) {
                Entry none = new Entry(message, null);
                entries.add(none);
                bad.add(reject(none, e.getMessage(), batch));
            }
        }
        return new TopicBatch(entries, bad);
    }

    /**
     * One transaction; the same batch again adds nothing. If the database will not have one of the events, they are loaded
     * one by one and that one becomes a reject: it would otherwise stop its partition for ever.
     */
    public TopicBatch load(TopicBatch batch, Exchange exchange) {
        List<Message> bad = new ArrayList<>(batch.rejects());
        try {
            bad.addAll(load(batch.delivery(), batch.entries(), exchange));
        } catch (DataIntegrityViolationException e) {
            for (Entry single : batch.entries()) {
                bad.addAll(loadAlone(single, exchange));
            }
        }
        batch.entries().stream()
                .map(Entry::origin)
                .map(TopicBatch::arrival)
                .min(Comparator.naturalOrder())
                .ifPresent(delay::loaded);
        traces.loaded(batch.entries().stream().map(Entry::origin).toList());
        return new TopicBatch(batch.entries(), bad);
    }

    public boolean hasRejects(@ExchangeProperty("batch") TopicBatch batch) {
        return !batch.rejects().isEmpty();
    }

    public List<Message> rejects(@ExchangeProperty("batch") TopicBatch batch) {
        return batch.rejects();
    }

    private List<Message> loadAlone(Entry single, Exchange exchange) {
        try {
            return load(new Delivery(List.of(single.item())), List.of(single), exchange);
        } catch (DataIntegrityViolationException e) {
            String reason =
                    e.getMostSpecificCause().getMessage().lines().findFirst().orElse("refused");
            loader.load(new Delivery(List.of(single.refused().item())));
            return List.of(reject(single, Rejection.DATABASE.with(reason), exchange));
        }
    }

    /** @return those whose hours are final, as rejects */
    private List<Message> load(Delivery delivery, List<Entry> entries, Exchange exchange) {
        LoadReport report = loader.load(delivery);
        loaded.increment(report.loaded());
        duplicate.increment(report.duplicate());
        Set<EventId> refused = new HashSet<>();
        report.refused().forEach(event -> refused.add(event.eventId()));
        return entries.stream()
                .filter(entry ->
                        entry.event() != null && refused.contains(entry.event().eventId()))
                .map(entry -> reject(entry, Rejection.FINAL.with(entry.event().ts()), exchange))
                .toList();
    }

    private Message reject(Entry entry, Object reason, Exchange batch) {
        Message record = entry.origin();
        Object key = record.getHeader(KafkaConstants.KEY);
        String context = new RecordContext(TopicBatch.arrival(record)).json();
        return rejects.message(
                new Rejected(
                        key,
                        record.getBody(byte[].class),
                        false,
                        entry.position().toString(),
                        reason.toString(),
                        entry.event() == null ? "kafka" : entry.event().source(),
                        context),
                batch);
    }
}
