package org.occupancyhub.routes.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.occupancyhub.models.account.TopicOffset;
import org.occupancyhub.models.account.TopicOffsets;

/** Records of a topic that Kafka had acknowledged by a moment and that the database does not hold yet. */
public final class Backlog implements AutoCloseable {

    private static final int SECONDS = 20;

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int POLLS = 10;

    private final TopicLog log;
    private final Consumer<byte[], byte[]> reader;
    private final TopicOffsets stored;
    private final ReadTopic topic;
    private final Map<Integer, TopicLog.Range> ranges;
    private final Map<Integer, Long> before = new HashMap<>();

    private Backlog(
            TopicLog log,
            Consumer<byte[], byte[]> reader,
            TopicOffsets stored,
            ReadTopic topic,
            Map<Integer, TopicLog.Range> ranges) {
        this.log = log;
        this.reader = reader;
        this.stored = stored;
        this.topic = topic;
        this.ranges = ranges;
    }

    /** What is in the topic now counts; what comes later does not. */
    public static Backlog of(KafkaCluster cluster, TopicOffsets stored, ReadTopic topic) {
        TopicLog log = new TopicLog(cluster, SECONDS);
        try {
            Map<Integer, TopicLog.Range> ranges = log.state(topic.name()).ranges();
            Map<String, Object> settings = cluster.client(Map.of(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false));
            Consumer<byte[], byte[]> reader =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            return new Backlog(log, reader, stored, topic, ranges);
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /**
     * How many are left: stored is what the database says, and done is what the group has committed, which comes after the
     * rejects of a batch were sent on.
     */
    public long count() {
        Map<Integer, Long> committed = log.committed(topic);
        Map<Integer, Long> next = stored.of(topic.name()).stream()
                .collect(Collectors.toMap(TopicOffset::partition, TopicOffset::nextOffset));
        return ranges.entrySet().stream()
                .mapToLong(one -> {
                    int partition = one.getKey();
                    long first = one.getValue().first();
                    long done = Math.min(next.getOrDefault(partition, first), committed.getOrDefault(partition, first));
                    return left(partition, Math.max(done, first), one.getValue().end());
                })
                .sum();
    }

    private long left(int partition, long done, long end) {
        Long doneBefore = before.put(partition, done);
        // Where nothing moves it may be that nothing is there: the marker of a transaction is an offset without a
        // record.
        if (done < end && doneBefore != null && doneBefore == done && !holdsRecord(partition, done, end)) {
            return 0;
        }
        return Math.max(0, end - done);
    }

    private boolean holdsRecord(int partition, long from, long end) {
        TopicPartition place = new TopicPartition(topic.name(), partition);
        reader.assign(Set.of(place));
        reader.seek(place, from);
        for (int polls = 0; polls < POLLS && reader.position(place) < end; polls++) {
            List<ConsumerRecord<byte[], byte[]>> records = reader.poll(POLL).records(place);
            if (!records.isEmpty()) {
                return records.get(0).offset() < end;
            }
        }
        return reader.position(place) < end;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } finally {
            log.close();
        }
    }
}
