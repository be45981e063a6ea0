package org.occupancyhub.routes.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.load.Delivery;
import org.occupancyhub.models.load.LoadReport;
import org.occupancyhub.routes.measure.MartDelay;
import org.occupancyhub.routes.reject.Rejects;
import org.occupancyhub.routes.trace.Traces;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class TopicBatchesTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Exchange exchange = new DefaultExchange(camel);
    private final List<String> loaded = new ArrayList<>();

    @Test
    void anEventThatTheDatabaseRefusesBecomesARejectAndTheOthersAreLoaded() {
        TopicBatches batches = batches(new DataIntegrityViolationException("no", new IllegalStateException("too odd")));

        TopicBatch batch = batches.load(batches.sort(records("a", "poison", "b"), exchange), exchange);

        assertThat(loaded).containsExactly("a", "b");
        assertThat(batch.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.getHeader("reason", String.class)).isEqualTo("the database refused it: too odd");
            assertThat(reject.getHeader("origin", String.class)).isEqualTo("occupancy.events-0@1");
            assertThat(reject.getHeader("context", String.class))
                    .startsWith("{\"format\":\"json\",\"arrived_at\":\"20");
        });
        assertThat(metrics.counter("hub.events.loaded", "outcome", "loaded").count())
                .isEqualTo(2);
    }

    @Test
    void aDatabaseThatIsAwayRejectsNothing() {
        TopicBatches batches = batches(new DataAccessResourceFailureException("away"));
        TopicBatch batch = batches.sort(records("a", "poison"), exchange);

        assertThatThrownBy(() -> batches.load(batch, exchange)).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(batches.hasRejects(batch)).isFalse();
    }

    /** A database that fails for a batch with the poison in it. */
    private TopicBatches batches(RuntimeException failure) {
        return new TopicBatches(
                delivery -> {
                    List<String> devices = delivery.items().stream()
                            .map(Delivery.Item::event)
                            .filter(Objects::nonNull)
                            .map(OccupancyEvent::deviceId)
                            .map(Object::toString)
                            .toList();
                    if (devices.contains("poison")) {
                        throw failure;
                    }
                    loaded.addAll(devices);
                    return new LoadReport(devices.size(), 0, List.of());
                },
                new Rejects(Clock.systemUTC()),
                new Traces(),
                new MartDelay(Clock.systemUTC(), metrics),
                metrics);
    }

    private List<Exchange> records(String... devices) {
        List<Exchange> records = new ArrayList<>();
        for (String device : devices) {
            Exchange single = new DefaultExchange(camel);
            Message message = single.getMessage();
            message.setHeader(KafkaConstants.TIMESTAMP, System.currentTimeMillis());
            message.setHeader(KafkaConstants.TOPIC, "occupancy.events");
            message.setHeader(KafkaConstants.PARTITION, 0);
            message.setHeader(KafkaConstants.OFFSET, (long) records.size());
            message.setBody(("{\"device_id\":\"" + device + "\",\"count\":1}").getBytes(StandardCharsets.UTF_8));
            records.add(single);
        }
        return records;
    }
}
