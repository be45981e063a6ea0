package org.occupancyhub.routes.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where Kafka is, and how to get in.
 *
 * @param brokers bootstrap servers
 * @param security settings of Kafka's clients, among them a password; empty where anybody gets in
 */
public record KafkaCluster(String brokers, Map<String, String> security) {

    public KafkaCluster {
        security = Map.copyOf(security);
    }

    public static KafkaCluster open(String brokers) {
        return new KafkaCluster(brokers, Map.of());
    }

    /** The settings of a client that gets in. */
    public Map<String, Object> client(Map<String, Object> more) {
        Map<String, Object> client = new HashMap<>(more);
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        client.putAll(security);
        return client;
    }

    @Override
    public String toString() {
        return brokers;
    }
}
