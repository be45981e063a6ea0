package org.occupancyhub.routes.measure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.occupancyhub.routes.topic.ConsumerGroups;
import org.occupancyhub.routes.topic.ReadTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many records each consumer group of the hub has not committed yet. Unknown is NaN, never 0. */
public final class ConsumerLag {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLag.class);

    private final ConsumerGroups groups;
    private final Map<String, Double> lags = new ConcurrentHashMap<>();

    public ConsumerLag(ConsumerGroups groups, MeterRegistry metrics) {
        this.groups = groups;
        for (ReadTopic topic : groups.topics()) {
            String group = topic.group();
            Gauge.builder("hub.kafka.lag", () -> lags.getOrDefault(group, Double.NaN))
                    .description("Records that the consumer group has not committed yet")
                    .tag("group", group)
                    .register(metrics);
        }
    }

    /** Null where it is not known. */
    public Long of(String group) {
        Double lag = lags.get(group);
        return lag == null ? null : lag.longValue();
    }

    public void measure() {
        for (ReadTopic topic : groups.topics()) {
            try {
                lags.put(topic.group(), (double) groups.ends(topic).stream()
                        .mapToLong(end -> Math.max(0, end.end() - end.committed()))
                        .sum());
            } catch (IllegalStateException e) {
                lags.remove(topic.group());
                LOG.debug("The lag of {} is not known", topic.group(), e);
            }
        }
    }
}
