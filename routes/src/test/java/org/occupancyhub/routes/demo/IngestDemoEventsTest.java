package org.occupancyhub.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.history.History;
import org.occupancyhub.models.history.HourRow;
import org.occupancyhub.models.history.SiteReading;
import org.occupancyhub.routes.event.EventMessages;

/** The route as it stands in its file, but for how often it looks, and over a Kafka that stumbles. */
class IngestDemoEventsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T15:07:00Z"), ZoneOffset.UTC);

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final StumblingKafka kafka = new StumblingKafka();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void whereKafkaStumblesThePastIsSentAtTheNextLookAndThenNeverAgain() throws Exception {
        DemoHistory history = new DemoHistory(new DemoSites(ZoneOffset.UTC), new Empty(), CLOCK);
        start(history);

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(history.days()).isExhausted());
        int all = kafka.sent.get();
        assertThat(all).isGreaterThan(2 + 390); // two days before it stumbled, and then those of thirteen months
        CountDownLatch looked = new CountDownLatch(3);
        context.getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
            @Override
            public void notify(CamelEvent event) {
                if (event instanceof CamelEvent.ExchangeCompletedEvent) {
                    looked.countDown();
                }
            }
        });
        assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(kafka.sent).hasValue(all);
    }

    private void start(DemoHistory history) throws Exception {
        Properties settings = new Properties();
        settings.putAll(Map.of("hub.demo-data", "true", "hub.routes.demo-pause", "0"));
        context.getPropertiesComponent().setInitialProperties(settings);
        context.addComponent("stumbling", kafka);
        context.getRegistry().bind("demoHistory", history);
        context.getRegistry().bind("eventMessages", new EventMessages());
        String file = "ingest-demo-events.camel.yaml";
        String route = Files.readString(Path.of("src/main/resources/camel", file), StandardCharsets.UTF_8)
                .replace("kafka:{{", "stumbling:{{")
                .replace("period: 60000, delay: 3000", "period: 50, delay: 0");
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(file, route));
        context.start();
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

    private static final class Empty implements History {

        @Override
        public List<HourRow> hours(SiteId site, Instant from, Instant to) {
            return List.of();
        }

        @Override
        public List<SiteReading> course(SiteId site, Instant from, Instant to, Duration step) {
            throw new UnsupportedOperationException();
        }
    }
}
