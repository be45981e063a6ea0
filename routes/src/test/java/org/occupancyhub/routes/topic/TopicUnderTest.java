package org.occupancyhub.routes.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.occupancyhub.testing.Eventually;
import org.occupancyhub.testing.Services;

/** A topic of its own on the shared Kafka, with the group that reads it. */
final class TopicUnderTest implements AutoCloseable {

    private final Admin admin = Admin.create(Map.of("bootstrap.servers", Services.bootstrapServers()));
    private final ReadTopic topic;
    private KafkaConsumer<String, String> member;

    TopicUnderTest(int partitions) {
        String name = Services.broker().topic("positions", partitions);
        topic = new ReadTopic(name, name + "-group");
    }

    ReadTopic read() {
        return topic;
    }

    String name() {
        return topic.name();
    }

    String id() {
        return done(admin.describeTopics(List.of(name())).allTopicNames())
                .get(name())
                .topicId()
                .toString();
    }

    void send(int partition, int records) {
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            send(producer, partition, records);
        }
    }

    /** One record, and the marker behind it. */
    void sendInTransaction(int partition) {
        try (KafkaProducer<String, String> producer = producer(Map.of("transactional.id", name()))) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, partition, 1);
            producer.commitTransaction();
        }
    }

    void commit(Map<Integer, Long> offsets) {
        done(admin.alterConsumerGroupOffsets(
                        topic.group(),
                        offsets.entrySet().stream()
                                .collect(Collectors.toMap(
                                        one -> new TopicPartition(name(), one.getKey()),
                                        one -> new OffsetAndMetadata(one.getValue()))))
                .all());
    }

    Map<Integer, Long> committed() {
        Map<Integer, Long> committed = new TreeMap<>();
        done(admin.listConsumerGroupOffsets(topic.group()).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> committed.put(partition.partition(), offset.offset()));
        return committed;
    }

    void expireBefore(int partition, long offset) {
        done(admin.deleteRecords(Map.of(new TopicPartition(name(), partition), RecordsToDelete.beforeOffset(offset)))
                .all());
    }

    /** Somebody reads in the group, without committing. */
    void join() {
        member = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        Services.bootstrapServers(),
                        "group.id",
                        topic.group(),
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new StringDeserializer());
        member.subscribe(List.of(name()));
        Eventually.until("the partitions are assigned", () -> {
            member.poll(Duration.ofMillis(100));
            return !member.assignment().isEmpty();
        });
    }

    void leave() {
        member.close();
    }

    @Override
    public void close() {
        admin.close();
    }

    private void send(KafkaProducer<String, String> producer, int partition, int records) {
        for (int i = 0; i < records; i++) {
            producer.send(new ProducerRecord<>(name(), partition, "key", "value " + i));
        }
        producer.flush();
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> settings = new TreeMap<>(more);
        settings.put("bootstrap.servers", Services.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
