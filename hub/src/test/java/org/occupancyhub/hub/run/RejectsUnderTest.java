package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.occupancyhub.testing.Eventually;

/** What a test of the queue of rejects says and asks, about a device of its own. */
final class RejectsUnderTest {

    static final String EVENTS = "occupancy.events";
    static final String REJECTED = "occupancy.events.rejected";

    final HubUnderTest hub = HubUnderTest.shared();
    final String device = "device-" + UUID.randomUUID();

    void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(HubUnderTest.json(answer).path("detail").asText()).contains(detail);
    }

    String reading(int count) {
        return "{\"device_id\":\"" + device + "\",\"count\":" + count + ",\"ts\":\"2026-03-02T10:00:"
                + String.format("%02d", count % 60) + "Z\"}";
    }

    static String item(long id, String payload) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", id);
        return (payload == null ? item : item.put("payload", payload)).toString();
    }

    static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    HttpResponse<String> resend(long id, String payload) {
        return post("/api/rejects/" + id + "/resend", "{\"payload\":" + quoted(payload) + "}");
    }

    HttpResponse<String> post(String path, String json) {
        return hub.send("POST", path, json);
    }

    static long id(JsonNode reject) {
        return reject.path("id").asLong();
    }

    /** Once there are some. */
    JsonNode rejected(String text) {
        Eventually.eventually(() -> assertThat(rejected(text, "")).isNotEmpty());
        return rejected(text, "");
    }

    JsonNode rejected(String text, String more) {
        return hub.json("/api/rejects?limit=200&text=" + encoded(text) + more).path("rejects");
    }

    List<Long> allRejected(String text, int count) {
        Eventually.eventually(() -> assertThat(rejected(text, "")).hasSize(count));
        List<Long> ids = new ArrayList<>();
        rejected(text, "").forEach(reject -> ids.add(id(reject)));
        return ids;
    }

    List<Integer> counts() {
        return hub.database()
                .sql("select count from raw.occupancy_events where device_id = ? order by count")
                .param(device)
                .query(Integer.class)
                .list();
    }

    void send(String topic, String value) throws Exception {
        send(new ProducerRecord<>(topic, bytes(device), bytes(value)));
    }

    void send(ProducerRecord<byte[], byte[]> record) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, hub.brokers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
