package org.occupancyhub.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.occupancyhub.bench.Waiting;
import org.occupancyhub.bench.process.HubProcess;
import org.occupancyhub.models.event.Count;
import org.occupancyhub.models.event.OccupancyEvent;

/** The topic of a running hub: written to as anyone may, and watched until the hub has stored all of it. */
public final class Topic implements AutoCloseable {

    private static final String NAME = "occupancy.events";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HubProcess hub;
    private final Admin admin;
    private final Producer<String, byte[]> producer;

    public Topic(HubProcess hub) {
        this.hub = hub;
        String brokers = hub.brokers();
        admin = Admin.create(Map.of("bootstrap.servers", brokers));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 20, "batch.size", 1 << 18),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** All are acknowledged when this returns. */
    public void send(List<ProducerRecord<String, byte[]>> records) {
        records.forEach(producer::send);
        producer.flush();
    }

    public static List<ProducerRecord<String, byte[]>> records(List<OccupancyEvent> events) {
        return events.stream()
                .map(event -> new ProducerRecord<>(NAME, event.deviceId().value(), json(event)))
                .toList();
    }

    private static byte[] json(OccupancyEvent event) {
        return """
                {"event_id":"%s","ts":"%s","device_id":"%s","count":%d,"source":"%s","received_at":"%s",\
                "site_id":"%s","zone_id":"%s","time_zone":"%s","capacity":%d}"""
                .formatted(
                        event.eventId(),
                        event.ts(),
                        event.deviceId(),
                        ((Count) event.reading()).people(),
                        event.source(),
                        event.receivedAt(),
                        event.placement().siteId().value(),
                        event.placement().areaId().value(),
                        event.placement().timeZone().getId(),
                        event.placement().capacity())
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Until the hub has as many events in the database as the topic holds. Every record must be a new event. The offsets
     * that the hub commits tell less: they may stay behind, at the price of records that come again.
     */
    public void awaitLoaded() {
        Waiting.until("a hub that has loaded the topic", PATIENCE, Duration.ofMillis(10), () -> {
            return hub.loadedEvents() == written();
        });
    }

    private long written() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest =
                admin.describeTopics(List.of(NAME)).allTopicNames().get().get(NAME).partitions().stream()
                        .collect(Collectors.toMap(
                                one -> new TopicPartition(NAME, one.partition()), one -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
