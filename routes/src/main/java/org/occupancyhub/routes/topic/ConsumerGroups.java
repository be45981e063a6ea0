package org.occupancyhub.routes.topic;

import java.util.List;
import java.util.Map;
import org.occupancyhub.models.account.TopicEnd;

/** How far the hub's consumer groups have read their topics, as Kafka says. */
public final class ConsumerGroups implements AutoCloseable {

    private static final int SECONDS = 5;

    private final TopicLog log;
    private final List<ReadTopic> topics;

    public ConsumerGroups(KafkaCluster cluster, List<ReadTopic> topics) {
        this.log = new TopicLog(cluster, SECONDS);
        this.topics = List.copyOf(topics);
    }

    public List<ReadTopic> topics() {
        return topics;
    }

    /**
     * Every partition of the topic. Asked for what was read first, so that a record that comes meanwhile counts as not read
     * yet.
     *
     * @throws IllegalStateException if Kafka does not answer within {@value #SECONDS} s
     */
    public List<TopicEnd> ends(ReadTopic topic) {
        Map<Integer, Long> committed = log.committed(topic);
        return log.state(topic.name()).ranges().entrySet().stream()
                .map(partition -> new TopicEnd(
                        topic.name(),
                        partition.getKey(),
                        committed.getOrDefault(partition.getKey(), 0L),
                        partition.getValue().end()))
                .toList();
    }

    @Override
    public void close() {
        log.close();
    }
}
