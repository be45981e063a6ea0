package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.Eventually;

/** Anyone may write to the topic, and not everyone writes well. */
class RejectedEventsIT {

    private final HubUnderTest hub = HubUnderTest.shared();
    private final String device = "device-" + UUID.randomUUID();

    @Test
    void aMalformedRecordIsMovedAsideWithItsOriginAndReasonAndThePartitionGoesOn() throws Exception {
        String bad = "{\"device_id\":\"" + device + "\",\"count\":\"many\"}";
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            send(producer, "{\"device_id\":\"" + device + "\",\"count\":1}");
            send(producer, bad);
            send(producer, "\0" + device);
            send(producer, null);
            send(producer, "{\"device_id\":\"" + device + "\",\"count\":2}");
        }

        Eventually.eventually(() -> assertThat(counts()).containsExactly(1, 2));
        Eventually.eventually(() -> assertThat(hub.database()
                        .sql("select reason, origin from raw.rejected_events where payload = ?")
                        .param(bad)
                        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                        .list())
                .singleElement()
                .satisfies(reject -> {
                    assertThat(reject.getKey())
                            .isEqualTo("count must be a whole number from 0 to 1000000, but was \"many\"");
                    assertThat(reject.getValue()).matches("occupancy\\.events-\\d@\\d+");
                }));
        ConsumerRecord<byte[], byte[]> moved = rejected(bad);
        assertThat(moved.key()).isEqualTo(device.getBytes(StandardCharsets.UTF_8));
        assertThat(moved.headers().lastHeader("reason")).isNotNull();
        assertThat(moved.headers().lastHeader("origin")).isNotNull();
        assertThat(moved.headers().lastHeader("rejected_at")).isNotNull();
    }

    @Test
    void controlHeadersOfARecordHaveNoEffect() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    "occupancy.events",
                    device.getBytes(StandardCharsets.UTF_8),
                    ("{\"device_id\":\"" + device + "\",\"count\":3}").getBytes(StandardCharsets.UTF_8));
            for (String name : List.of("CamelSqlQuery", "kafka.OVERRIDE_TOPIC", "CamelBeanMethodName")) {
                record.headers().add(name, "elsewhere".getBytes(StandardCharsets.UTF_8));
            }
            producer.send(record).get();
        }

        Eventually.eventually(() -> assertThat(counts()).containsExactly(3));
    }

    private List<Integer> counts() {
        return hub.database()
                .sql("select count from raw.occupancy_events where device_id = ? order by count")
                .param(device)
                .query(Integer.class)
                .list();
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String value) throws Exception {
        producer.send(new ProducerRecord<>(
                        "occupancy.events",
                        device.getBytes(StandardCharsets.UTF_8),
                        value == null ? null : value.getBytes(StandardCharsets.UTF_8)))
                .get();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, hub.brokers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private ConsumerRecord<byte[], byte[]> rejected(String payload) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        hub.brokers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "test-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("occupancy.events.rejected"));
            for (int polls = 0; polls < 60; polls++) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    if (Arrays.equals(payload.getBytes(StandardCharsets.UTF_8), record.value())) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("the reject never came to its topic");
    }
}
