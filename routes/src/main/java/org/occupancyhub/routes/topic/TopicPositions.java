package org.occupancyhub.routes.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.occupancyhub.models.account.TopicOffset;
import org.occupancyhub.models.account.TopicOffsets;
import org.occupancyhub.models.account.TopicPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it, before a hub begins to read, that Kafka's consumer groups are not ahead of the database: after a restore it
 * knows less than what was committed, and what it lacks must be read again. Groups are never moved forward: the rejects of
 * a batch that is stored may not have been sent yet.
 */
public final class TopicPositions {

    private static final Logger LOG = LoggerFactory.getLogger(TopicPositions.class);

    /** A killed hub stays a member of its group for ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int PAUSE_MILLIS = 250;

    private static final int SECONDS = 20;

    private final KafkaCluster cluster;
    private final TopicOffsets stored;
    private final List<ReadTopic> topics;

    public TopicPositions(KafkaCluster cluster, TopicOffsets stored, List<ReadTopic> topics) {
        this.cluster = cluster;
        this.stored = stored;
        this.topics = List.copyOf(topics);
    }

    /** @throws IllegalStateException if Kafka does not answer, or somebody else reads in a group that must be set back */
    public void align() {
        try (TopicLog log = new TopicLog(cluster, SECONDS)) {
            topics.forEach(topic -> align(log, topic));
        }
    }

    private void align(TopicLog log, ReadTopic topic) {
        // In this order: another hub that reads meanwhile moves the log first, then the database, then the group.
        Map<Integer, Long> committed = log.committed(topic);
        Map<Integer, TopicOffset> known =
                stored.of(topic.name()).stream().collect(Collectors.toMap(TopicOffset::partition, Function.identity()));
        TopicLog.State state = log.state(topic.name());
        boolean isNew = known.isEmpty();
        Map<Integer, Long> back = new TreeMap<>();
        state.ranges().forEach((partition, range) -> {
            TopicOffset offset = current(topic, state, known.get(partition), range);
            Long read = committed.get(partition);
            long start = offset != null
                    ? Math.max(offset.nextOffset(), range.first())
                    : begin(
                            new TopicPosition(topic.name(), partition, isNew ? first(read, range) : range.first()),
                            state);
            if (read != null && read > start) {
                back.put(partition, start);
            }
        });
        if (!back.isEmpty()) {
            setBack(log, topic, back);
        }
    }

    /** What is stored of this partition; null where that is nothing, or of another topic that had the same name. */
    private TopicOffset current(ReadTopic topic, TopicLog.State state, TopicOffset offset, TopicLog.Range range) {
        if (offset == null) {
            return null;
        }
        if (offset.topicId() == null) {
            stored.name(offset, state.topicId());
        }
        boolean isAnother = offset.topicId() != null && !offset.topicId().equals(state.topicId());
        if (isAnother || offset.nextOffset() > range.end()) {
            LOG.warn(
                    "{}-{} is not the log that was read up to offset {}; it is read from its beginning",
                    topic.name(),
                    offset.partition(),
                    offset.nextOffset());
            stored.close(offset);
            return null;
        }
        if (offset.nextOffset() < range.first()) {
            LOG.warn(
                    "{} records of {}-{} expired in Kafka before they were stored: offsets {} to {}",
                    range.first() - offset.nextOffset(),
                    topic.name(),
                    offset.partition(),
                    offset.nextOffset(),
                    range.first() - 1);
        }
        return offset;
    }

    /** A database from before there were accounts has all that was committed; an empty one has nothing. */
    private long first(Long committed, TopicLog.Range range) {
        return committed != null && stored.holdsEvents() ? committed : range.first();
    }

    private long begin(TopicPosition start, TopicLog.State state) {
        stored.begin(start, state.topicId());
        return start.offset();
    }

    private static void setBack(TopicLog log, ReadTopic topic, Map<Integer, Long> back) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean done = log.setBack(topic, back);
        while (!done && System.nanoTime() < until) {
            pause();
            done = log.setBack(topic, back);
        }
        if (!done) {
            // To read on would leave out what the database lacks, and call it skipped.
            throw new IllegalStateException(topic.name() + " must be read again from " + back
                    + ", but another hub reads in " + topic.group() + "; stop all hubs and start them again");
        }
        LOG.info("{} is read again from {}, up to which the database knows it", topic.name(), back);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a consumer group was still in use", e);
        }
    }
}
