package org.occupancyhub.routes.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.occupancyhub.models.account.TopicEnd;

/** How far the hub's consumer groups have read their topics, as Kafka says. */
public final class ConsumerGroups implements AutoCloseable {

    private static final int SECONDS = 5;

    private final Admin admin;
    private final Map<String, String> topicOf;

    /** @param topicOf the topic that each group reads */
    public ConsumerGroups(String brokers, Map<String, String> topicOf) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 1000));
        this.topicOf = Map.copyOf(topicOf);
    }

    public Iterable<String> names() {
        return topicOf.keySet();
    }

    /**
     * Every partition of the topic that a group reads. Asked for what was read first, so that a record that comes meanwhile
     * counts as not read yet.
     *
     * @throws ExecutionException if Kafka refuses
     * @throws TimeoutException if it does not answer within {@value #SECONDS} s
     */
    public List<TopicEnd> ends(String group) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        String topic = topicOf.get(group);
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .get(topic)
                .partitions()
                .forEach(partition -> asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
        List<TopicEnd> ends = new ArrayList<>();
        admin.listOffsets(asked).all().get(SECONDS, TimeUnit.SECONDS).forEach((partition, end) -> {
            OffsetAndMetadata read = committed.get(partition);
            ends.add(new TopicEnd(topic, partition.partition(), read == null ? 0 : read.offset(), end.offset()));
        });
        return ends;
    }

    @Override
    public void close() {
        admin.close();
    }
}
