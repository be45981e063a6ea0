package org.occupancyhub.hub.command;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.occupancyhub.routes.topic.KafkaCluster;

/** The Kafka that a command talks to: that of {@code KAFKA_BROKERS}, or of the hub on this machine. */
record Brokers(KafkaCluster cluster) {

    private static final int PATIENCE_MILLIS = 15_000;

    /** @throws CommandFailedException if none of them answers in time */
    void check() {
        Map<String, Object> settings = cluster.client(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS));
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(e);
        }
    }

    private CommandFailedException silent(Exception e) {
        if (e.getCause() instanceof AuthenticationException refused) {
            return new CommandFailedException(
                    "Kafka at " + cluster + " does not let in (" + refused.getMessage()
                            + "); check KAFKA_USER, KAFKA_PASSWORD and KAFKA_CA_FILE",
                    e);
        }
        return new CommandFailedException(
                "no Kafka answers at " + cluster + "; start the hub with `make run` or set KAFKA_BROKERS", e);
    }
}
