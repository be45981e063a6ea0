package org.occupancyhub.routes.csv;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.occupancyhub.routes.reject.Rejects;
import org.occupancyhub.testing.Broker;

/** The CSV routes as they stand in their YAML files, on a real Kafka, without the rest of the hub. */
final class CsvRoutes implements AutoCloseable {

    /** The routes' own brokers, where they are to be others than those of the test. */
    static final String BROKERS = "test.brokers";

    private final Broker broker;
    private final String events;
    private final String rejected;
    private final DefaultCamelContext context = new DefaultCamelContext();

    CsvRoutes(Broker broker, Map<String, String> properties, String... routes) throws Exception {
        this.broker = broker;
        this.events = broker.topic("events", 3);
        this.rejected = broker.topic("rejected");
        Clock clock = Clock.systemUTC();
        Properties settings = new Properties();
        settings.putAll(properties);
        settings.put("hub.kafka.events-topic", events);
        settings.put("hub.kafka.rejected-topic", rejected);
        context.getPropertiesComponent().setInitialProperties(settings);
        context.getRegistry().bind("csvRows", new CsvRows(clock, new Rejects(clock)));
        context.getRegistry().bind("inbox", new Inbox(clock, ZoneId.of("Europe/Zurich")));
        context.getComponent("kafka", KafkaComponent.class)
                .getConfiguration()
                .setBrokers(properties.getOrDefault(BROKERS, broker.bootstrapServers()));
        for (String route : routes) {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(PluginHelper.getResourceLoader(context)
                            .resolveResource("classpath:camel/" + route + ".camel.yaml"));
        }
        context.start();
    }

    void send(CsvRun run) {
        context.createProducerTemplate().sendBody("direct:ingest-csv-events", run);
    }

    List<ConsumerRecord<byte[], byte[]>> events() {
        return records(events, 3);
    }

    List<ConsumerRecord<byte[], byte[]>> rejected() {
        return records(rejected, 1);
    }

    static String header(ConsumerRecord<byte[], byte[]> rejected, String name) {
        return new String(rejected.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Everything in a topic now. */
    private List<ConsumerRecord<byte[], byte[]>> records(String topic, int partitions) {
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        List<TopicPartition> all = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            all.add(new TopicPartition(topic, i));
        }
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    @Override
    public void close() {
        context.stop();
    }
}
