package org.occupancyhub.routes.topic;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** What Kafka says of a topic and of the group that reads it. */
final class TopicLog implements AutoCloseable {

    private final KafkaCluster cluster;
    private final int seconds;
    private final Admin admin;

    /** @param seconds how long an answer may take */
    TopicLog(KafkaCluster cluster, int seconds) {
        this.cluster = cluster;
        this.seconds = seconds;
        this.admin = Admin.create(cluster.client(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, seconds * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, seconds * 1000)));
    }

    /** Of a partition: the oldest record that is kept, and the one that comes next. */
    record Range(long first, long end) {}

    /** @param ranges by partition */
    record State(String topicId, Map<Integer, Range> ranges) {}

    State state(String topic) {
        TopicDescription description =
                answer(admin.describeTopics(Set.of(topic)).allTopicNames()).get(topic);
        Set<TopicPartition> partitions = description.partitions().stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> firsts = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<Integer, Range> ranges = new TreeMap<>();
        partitions.forEach(one -> ranges.put(one.partition(), new Range(firsts.get(one), ends.get(one))));
        return new State(description.topicId().toString(), ranges);
    }

    /** What the group has committed, by partition; nothing where it has never read. */
    Map<Integer, Long> committed(ReadTopic topic) {
        Map<Integer, Long> committed = new TreeMap<>();
        try {
            answered(admin.listConsumerGroupOffsets(topic.group()).partitionsToOffsetAndMetadata())
                    .forEach((partition, offset) -> {
                        if (partition.topic().equals(topic.name()) && offset != null) {
                            committed.put(partition.partition(), offset.offset());
                        }
                    });
            return committed;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return committed;
            }
            throw silent(e);
        }
    }

    /** @return whether it was done; not while somebody reads in the group */
    boolean setBack(ReadTopic topic, Map<Integer, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> positions = offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> new TopicPartition(topic.name(), one.getKey()),
                        one -> new OffsetAndMetadata(one.getValue())));
        try {
            answered(admin.alterConsumerGroupOffsets(topic.group(), positions).all());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownMemberIdException) {
                return false;
            }
            throw silent(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which) {
        return answer(admin.listOffsets(
                                partitions.stream().collect(Collectors.toMap(Function.identity(), one -> which)))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().offset()));
    }

    private <T> T answer(KafkaFuture<T> future) {
        try {
            return answered(future);
        } catch (ExecutionException e) {
            throw silent(e);
        }
    }

    private <T> T answered(KafkaFuture<T> future) throws ExecutionException {
        try {
            return future.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(e);
        }
    }

    private IllegalStateException silent(Exception e) {
        return new IllegalStateException("Kafka at " + cluster + " does not say how far its topics are", e);
    }
}
