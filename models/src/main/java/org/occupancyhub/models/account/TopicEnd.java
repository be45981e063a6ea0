package org.occupancyhub.models.account;

/**
 * What Kafka says of a partition.
 *
 * @param committed the offset up to which the hub's consumer group has read
 * @param end the offset that the next record will get
 */
public record TopicEnd(String topic, int partition, long committed, long end) {}
