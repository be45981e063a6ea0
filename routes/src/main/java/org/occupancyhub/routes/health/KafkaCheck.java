package org.occupancyhub.routes.health;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.occupancyhub.routes.topic.KafkaCluster;

/** Asks the broker who is in its cluster. */
public final class KafkaCheck implements HealthCheck, AutoCloseable {

    private static final int SECONDS = 2;

    private final Admin admin;

    public KafkaCheck(KafkaCluster cluster) {
        this.admin = Admin.create(cluster.client(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 1000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000)));
    }

    @Override
    public void ask() throws Exception {
        admin.describeCluster().nodes().get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        admin.close();
    }
}
