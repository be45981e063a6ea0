package org.occupancyhub.models.account;

import java.util.Objects;

/** Where a record stands in Kafka. */
public record TopicPosition(String topic, int partition, long offset) {

    public TopicPosition {
        Objects.requireNonNull(topic, "topic");
    }

    /** As origins show it: {@code topic-partition@offset}. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
