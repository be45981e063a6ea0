package org.occupancyhub.models.account;

/**
 * How far the database has read a partition.
 *
 * @param nextOffset the first one that is not stored yet
 * @param topicId Kafka's id of the topic, or null where nobody has asked for it yet
 */
public record TopicOffset(String topic, int partition, long nextOffset, String topicId) {}
