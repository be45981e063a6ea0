package org.occupancyhub.routes.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.occupancyhub.routes.topic.ConsumerGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many records each consumer group of the hub has not committed yet. Unknown is NaN, never 0. */
public final class ConsumerLag {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLag.class);

    private final ConsumerGroups groups;
    private final Map<String, Double> lags = new ConcurrentHashMap<>();

    public ConsumerLag(ConsumerGroups groups, MeterRegistry metrics) {
        this.groups = groups;
        for (String group : groups.names()) {
            Gauge.builder("hub.kafka.lag", () -> lags.getOrDefault(group, Double.NaN))
                    .description("Records that the consumer group has not committed yet")
                    .tag("group", group)
                    .register(metrics);
        }
    }

    public void measure() throws InterruptedException {
        for (String group : groups.names()) {
            try {
                lags.put(group, (double) groups.ends(group).stream()
                        .mapToLong(end -> end.end() - end.committed())
                        .sum());
            } catch (ExecutionException | TimeoutException e) {
                lags.remove(group);
                LOG.debug("The lag of {} is not known", group, e);
            }
        }
    }
}
