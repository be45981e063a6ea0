package org.occupancyhub.routes.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many records each consumer group of the hub has not committed yet. Unknown is NaN, never 0. */
public final class ConsumerLag implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLag.class);
    private static final int SECONDS = 5;

    private final Admin admin;
    private final List<String> groups;
    private final Map<String, Double> lags = new ConcurrentHashMap<>();

    public ConsumerLag(String brokers, List<String> groups, MeterRegistry metrics) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 1000));
        this.groups = groups;
        for (String group : groups) {
            Gauge.builder("hub.kafka.lag", () -> lags.getOrDefault(group, Double.NaN))
                    .description("Records that the consumer group has not committed yet")
                    .tag("group", group)
                    .register(metrics);
        }
    }

    public void measure() throws InterruptedException {
        for (String group : groups) {
            try {
                lags.put(group, lag(group));
            } catch (ExecutionException | TimeoutException e) {
                lags.remove(group);
                LOG.debug("The lag of {} is not known", group, e);
            }
        }
    }

    private double lag(String group) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(committed.keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all()
                .get(SECONDS, TimeUnit.SECONDS);
        return ends.entrySet().stream()
                .mapToLong(end ->
                        end.getValue().offset() - committed.get(end.getKey()).offset())
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
