package org.occupancyhub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.testing.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.routes.event.EventMessages;

/** The route as it stands in its file, but for how often it looks, and over a Kafka that stumbles. */
class IngestDemoEventsTest {

    private static final int DAYS = 5;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final StumblingKafka kafka = new StumblingKafka();
    private final Past past = new Past();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void whereKafkaStumblesThePastIsSentAtTheNextLookAndThenNeverAgain() throws Exception {
        start();

        eventually(() -> assertThat(past.looks).hasValueGreaterThan(4));

        assertThat(kafka.sent).hasValue(2 + DAYS); // two days before it stumbled, and then all
    }

    private void start() throws Exception {
        Properties settings = new Properties();
        settings.putAll(Map.of("hub.demo-data", "true", "hub.routes.demo-pause", "1"));
        context.getPropertiesComponent().setInitialProperties(settings);
        context.addComponent("stumbling", kafka);
        context.getRegistry().bind("demoHistory", past);
        context.getRegistry().bind("eventMessages", new EventMessages());
        String file = "ingest-demo-events.camel.yaml";
        String route = Files.readString(Path.of("src/main/resources/camel", file), StandardCharsets.UTF_8)
                .replace("kafka:{{", "stumbling:{{")
                .replace("period: 60000, delay: 3000", "period: 50, delay: 0");
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(file, route));
        context.start();
    }

    /** A few days, until it is told that they are sent. */
    public static final class Past {

        private final List<OccupancyEvent> day = new DemoFeed(
                        new DemoSites(ZoneOffset.UTC),
                        Clock.fixed(Instant.parse("2026-11-23T15:07:00Z"), ZoneOffset.UTC))
                .next();
        private final AtomicInteger looks = new AtomicInteger();
        private volatile boolean complete;

        public Iterator<List<OccupancyEvent>> days() {
            looks.incrementAndGet();
            return complete
                    ? Collections.emptyIterator()
                    : Collections.nCopies(DAYS, day).iterator();
        }

        public void complete() {
            complete = true;
        }
    }

    /** Refuses the third day that it gets. */
    private static final class StumblingKafka extends DefaultComponent {

        private final AtomicInteger sent = new AtomicInteger();
        private boolean stumbled;

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
            parameters.clear();
            return new DefaultEndpoint(uri, this) {
                @Override
                public Producer createProducer() {
                    return new DefaultProducer(this) {
                        @Override
                        public void process(Exchange exchange) {
                            take();
                        }
                    };
                }

                @Override
                public Consumer createConsumer(Processor processor) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        private void take() {
            if (sent.get() == 2 && !stumbled) {
                stumbled = true;
                throw new IllegalStateException("the broker is away");
            }
            sent.incrementAndGet();
        }
    }
}
