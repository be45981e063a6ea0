package org.occupancyhub.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of the one embedded broker, which is its own controller: durable, small, and quick to come back. */
final class KafkaConfiguration {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String BROKER = "BROKER";

    private KafkaConfiguration() {}

    static Map<String, Object> of(Path directory, int port, int controllerPort, KafkaSync sync) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", NODE);
        settings.put("log.dirs", directory.toString());
        network(settings, port, controllerPort);
        alone(settings);
        durable(settings, sync);
        small(settings);
        quick(settings);
        // As text, which Kafka parses into short, int or long itself.
        settings.replaceAll((name, value) -> value.toString());
        return settings;
    }

    private static void network(Map<String, Object> settings, int port, int controllerPort) {
        String broker = BROKER + "://" + Ports.HOST + ":" + port;
        settings.put("listeners", broker + "," + CONTROLLER + "://" + Ports.HOST + ":" + controllerPort);
        settings.put("advertised.listeners", broker);
        settings.put("inter.broker.listener.name", BROKER);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        // Named here at every start and never stored, so the controller may listen elsewhere after each.
        settings.put("controller.quorum.voters", NODE + "@" + Ports.HOST + ":" + controllerPort);
    }

    /** One broker holds every partition once. */
    private static void alone(Map<String, Object> settings) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", 1);
            settings.put(topic + ".num.partitions", 1);
        }
        settings.put("transaction.state.log.min.isr", 1);
        settings.put("share.coordinator.state.topic.min.isr", 1);
        settings.put("default.replication.factor", 1);
        settings.put("min.insync.replicas", 1);
        settings.put("auto.create.topics.enable", false);
    }

    /**
     * With one broker there is no second copy, so "acknowledged" is worth what this disk holds. A record in the page
     * cache outlives a killed hub but not a power cut, and the contract says that nothing acknowledged is ever lost:
     * by default every produced batch is therefore forced to the disk before it is acknowledged, at the price of one
     * fsync for each batch (not record) and partition.
     */
    private static void durable(Map<String, Object> settings, KafkaSync sync) {
        if (sync == KafkaSync.DISK) {
            settings.put("log.flush.interval.messages", 1);
        }
        settings.put("log.retention.hours", 7 * 24);
        settings.put("log.retention.bytes", 2L << 30);
        settings.put("offsets.retention.minutes", 30 * 24 * 60);
        settings.put("metadata.max.retention.bytes", 16 << 20);
    }

    private static void small(Map<String, Object> settings) {
        settings.put("num.network.threads", 2);
        settings.put("num.io.threads", 3);
        settings.put("num.replica.fetchers", 1);
        settings.put("background.threads", 2);
        settings.put("num.recovery.threads.per.data.dir", 2);
        settings.put("group.coordinator.threads", 1);
        settings.put("share.coordinator.threads", 1);
        settings.put("log.cleaner.dedupe.buffer.size", 4 << 20);
        settings.put("log.cleaner.io.buffer.size", 128 << 10);
        settings.put("log.segment.bytes", 64 << 20);
        settings.put("log.index.size.max.bytes", 1 << 20);
        settings.put("metadata.log.segment.bytes", 8 << 20);
        settings.put("offsets.topic.segment.bytes", 8 << 20);
        settings.put("socket.request.max.bytes", 32 << 20);
        settings.put("producer.id.expiration.ms", 60 * 60 * 1000);
    }

    /** Nobody else could take over, so there is nothing to wait for at either end. */
    private static void quick(Map<String, Object> settings) {
        settings.put("group.initial.rebalance.delay.ms", 0);
        settings.put("controlled.shutdown.enable", true);
        settings.put("broker.heartbeat.interval.ms", 500);
        settings.put("broker.session.timeout.ms", 2000);
        settings.put("controller.quorum.election.timeout.ms", 500);
        settings.put("controller.quorum.election.backoff.max.ms", 200);
    }
}
