package org.occupancyhub.routes.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics where they are missing; an existing one keeps the partitions its operator gave it. */
public final class Topics {

    private static final int SECONDS = 20;

    /** Keys are devices, so that a device's readings stay in order; three partitions let three hubs share the load. */
    private static final int PARTITIONS = 3;

    /** Signals are worth nothing later, and not a wait for the disk. */
    private static final Map<String, String> OF_SIGNALS =
            Map.of("retention.ms", "3600000", "flush.messages", Long.toString(Long.MAX_VALUE));

    private Topics() {}

    /**
     * @param signals the topic of signals, whose records need not last
     * @throws IllegalStateException if no broker answers or lets in; the message names the brokers
     */
    public static void ensure(KafkaCluster cluster, List<String> names, String signals) {
        Map<String, Object> client = cluster.client(Map.of(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 1000));
        try (Admin admin = Admin.create(client)) {
            for (String name : names) {
                NewTopic topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty());
                create(admin, topic);
            }
            create(admin, new NewTopic(signals, Optional.of(1), Optional.empty()).configs(OF_SIGNALS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were created", e);
        } catch (ExecutionException | TimeoutException e) {
            if (e.getCause() instanceof AuthenticationException refused) {
                throw new IllegalStateException(
                        "Kafka at " + cluster + " does not let in (" + refused.getMessage()
                                + "); check KAFKA_USER, KAFKA_PASSWORD and KAFKA_CA_FILE",
                        e);
            }
            throw new IllegalStateException(
                    "KAFKA_BROKERS must name brokers that answer, but " + cluster + " did not within " + SECONDS + " s",
                    e);
        }
    }

    private static void create(Admin admin, NewTopic topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(List.of(topic)).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
