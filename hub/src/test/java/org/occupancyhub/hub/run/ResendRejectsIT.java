package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.testing.Eventually;

/** Rejects are a queue: seen, corrected and sent again, or dismissed. */
class ResendRejectsIT {

    private static final String EVENTS = "occupancy.events";
    private static final String REJECTED = "occupancy.events.rejected";

    private final HubUnderTest hub = HubUnderTest.shared();
    private final String device = "device-" + UUID.randomUUID();

    @Test
    void aCorrectedRecordOfTheTopicIsLoadedAndLinked() throws Exception {
        send(EVENTS, "{\"event_id\":\"" + device + "-e\",\"device_id\":\"" + device + "\",\"count\":\"many\"}");
        JsonNode reject = rejected(device).get(0);
        assertThat(reject.path("status").asText()).isEqualTo("open");
        assertThat(reject.path("reason").asText())
                .isEqualTo("count must be a whole number from 0 to 1000000, but was \"many\"");
        assertThat(reject.path("source").asText()).isEqualTo("kafka");

        HttpResponse<String> answer =
                resend(id(reject), reject.path("payload").asText().replace("\"many\"", "7"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(HubUnderTest.json(answer).path("event_id").asText()).isEqualTo(device + "-e");
        Eventually.eventually(() -> assertThat(counts()).containsExactly(7));
        Eventually.eventually(() -> {
            JsonNode resent = hub.json("/api/rejects/" + id(reject));
            assertThat(resent.path("status").asText()).isEqualTo("resent");
            assertThat(resent.path("settled_at").isNull()).isFalse();
            assertThat(resent.path("resends")).hasSize(1);
            assertThat(resent.at("/resends/0/event_id").asText()).isEqualTo(device + "-e");
            assertThat(resent.at("/resends/0/sent_by").asText()).isEqualTo("demo");
            assertThat(resent.at("/resends/0/loaded").asBoolean()).isTrue();
        });
    }

    @Test
    void aReadingWithoutATimeWasMeasuredWhenItCameTheFirstTime() throws Exception {
        send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"few\"}");
        JsonNode reject = rejected(device).get(0);

        resend(id(reject), "{\"device_id\":\"" + device + "\",\"count\":3}");

        Eventually.eventually(() -> assertThat(counts()).containsExactly(3));
        String arrived = HubUnderTest.parsed(reject.path("context").asText())
                .path("arrived_at")
                .asText();
        assertThat(hub.database()
                        .sql("select ts = cast(? as timestamptz) from raw.occupancy_events where device_id = ?")
                        .params(arrived, device)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aCorrectedLineOfAFileIsReadAsItsFileWas() throws Exception {
        String site = "site " + device;
        Path file = Files.createTempFile(Files.createDirectories(Path.of("target", "files")), "counts-", ".csv");
        Files.writeString(file, "when;people\n2026-03-02 10:00;n/a\n2026-03-02 10:10;5\n");
        Program.Outcome replay = Program.run(
                Map.of("KAFKA_BROKERS", hub.brokers()),
                "replay",
                file.toString(),
                "--time-column",
                "when",
                "--count-column",
                "people",
                "--site",
                site,
                "--zone",
                "Europe/Zurich");
        assertThat(replay.lastLine()).isEqualTo("read 2, sent 1, empty 0, rejected 1");
        JsonNode reject = rejected(file.getFileName().toString()).get(0);
        assertThat(reject.path("origin").asText()).endsWith(".csv:2");
        assertThat(reject.path("source").asText()).isEqualTo("csv");

        assertProblem(resend(id(reject), "2026-03-02 10:00;still wrong"), 400, "still wrong");
        assertProblem(resend(id(reject), "{\"device_id\":\"d\",\"count\":1}"), 400, "the number of fields");
        assertThat(resend(id(reject), "2026-03-02 10:00;8").statusCode()).isEqualTo(200);

        Eventually.eventually(() -> assertThat(hub.database()
                        .sql("select source || ' ' || count || ' ' || (ts at time zone 'Europe/Zurich')"
                                + " from raw.occupancy_events where device_id = ? order by ts")
                        .param(site)
                        .query(String.class)
                        .list())
                .containsExactly("csv 8 2026-03-02 10:00:00", "csv 5 2026-03-02 10:10:00"));
    }

    @Test
    void manyAreAnsweredOneByOne() throws Exception {
        for (int i = 0; i < 20; i++) {
            send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"" + i + "\"}");
        }
        List<Long> ids = allRejected(device, 20);
        String items = IntStream.range(0, 20)
                .mapToObj(i -> item(ids.get(i), i == 7 ? null : reading(i)))
                .collect(Collectors.joining(","));

        HttpResponse<String> answer = post(
                "/api/rejects/resend",
                "{\"items\":[" + items + "," + item(ids.get(0), reading(99)) + ",{\"id\":999999999}]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode outcomes = HubUnderTest.json(answer);
        assertThat(outcomes.path("sent").asInt()).isEqualTo(19);
        assertThat(outcomes.path("refused").asInt()).isEqualTo(3);
        assertThat(outcomes.at("/outcomes/0/outcome").asText()).isEqualTo("sent");
        assertThat(outcomes.at("/outcomes/7/outcome").asText()).isEqualTo("refused");
        assertThat(outcomes.at("/outcomes/7/reason").asText()).startsWith("count must be a whole number");
        assertThat(outcomes.at("/outcomes/7/event_id").isMissingNode()).isTrue();
        assertThat(outcomes.at("/outcomes/20/reason").asText()).contains("more than once");
        assertThat(outcomes.at("/outcomes/21/reason").asText()).isEqualTo("there is no reject 999999999");
        Eventually.eventually(() -> assertThat(counts()).hasSize(19).doesNotContain(7, 99));
        assertThat(rejected(device, "&status=open")).hasSize(1);
    }

    @Test
    void twoPeopleAtOnceSendItOnce() throws Exception {
        send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"many\"}");
        long id = id(rejected(device).get(0));

        List<CompletableFuture<Integer>> both = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String payload = reading(i);
            both.add(CompletableFuture.supplyAsync(() -> resend(id, payload).statusCode()));
        }

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409, 409);
        Eventually.eventually(() -> assertThat(counts()).hasSize(1));
        assertThat(hub.json("/api/rejects/" + id).path("resends")).hasSize(1);
        assertProblem(resend(id, reading(9)), 409, "it is resent since ");
    }

    @Test
    void aHubThatDiedBetweenKafkaAndTheDatabaseDoublesNothing() throws Exception {
        send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"many\"}");
        long id = id(rejected(device).get(0));
        resend(id, reading(5));
        Eventually.eventually(() -> assertThat(counts()).containsExactly(5));
        hub.database()
                .sql("update raw.rejected_events set status = 'open', settled_at = null where reject_id = ?")
                .param(id)
                .update();

        assertThat(resend(id, reading(5)).statusCode()).isEqualTo(200);

        send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":6}");
        Eventually.eventually(() -> assertThat(counts()).containsExactly(5, 6));
        assertThat(hub.json("/api/rejects/" + id).path("resends")).hasSize(1);
    }

    @Test
    void aCorrectionThatTheDatabaseRefusesLeadsBackToItsReject() throws Exception {
        String site = "trimmed-" + device;
        send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":1,\"site_id\":\"" + site + "\"}");
        Eventually.eventually(() -> assertThat(counts()).hasSize(1));
        hub.database()
                .sql("update ops.sites set accepts_from = '2026-01-01Z' where site_id = ?")
                .param(site)
                .update();
        send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"many\",\"ts\":\"2025-06-01T00:00:00Z\"}");
        long id = id(rejected(device).get(0));

        resend(id, "{\"device_id\":\"" + device + "\",\"count\":2,\"ts\":\"2025-06-01T00:00:00Z\"}");

        Eventually.eventually(() -> {
            JsonNode open = rejected(device, "&status=open");
            assertThat(open).hasSize(1);
            JsonNode again = open.get(0);
            assertThat(again.path("origin_reject_id").asLong()).isEqualTo(id);
            assertThat(again.path("reason").asText()).contains("final, but was 2025-06-01T00:00:00Z");
        });
        assertThat(hub.json("/api/rejects/" + id).at("/resends/0/loaded").asBoolean())
                .isFalse();
    }

    @Test
    void textOfStrangersIsTextAndTheirHeadersAreData() throws Exception {
        String nasty = "<img src=x onerror=alert(1)>'; drop table raw.rejected_events; --\u0000" + device;
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(REJECTED, bytes(nasty));
        for (String header :
                List.of("origin", "reason", "source", "context", "rejected_at", "is_cut", "CamelSqlQuery")) {
            record.headers().add(new RecordHeader(header, bytes(nasty.repeat(header.equals("origin") ? 500 : 1))));
        }
        record.headers().add(new RecordHeader("reason", new byte[] {(byte) 0xC3, 0}));
        send(record);
        send(new ProducerRecord<>(REJECTED, null));
        send(new ProducerRecord<>(REJECTED, new byte[500_000]));

        JsonNode reject = rejected(device).get(0);
        assertThat(reject.path("payload").asText()).startsWith("<img src=x").doesNotContain("\u0000");
        HttpResponse<String> page = hub.get("/api/rejects?text=" + encoded(nasty));
        assertThat(page.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(HubUnderTest.json(page).path("total").asInt()).isEqualTo(1);
        assertThat(post("/api/rejects/" + id(reject) + "/resend", "{}").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/rejects/" + id(reject) + "/resend", "{\"payload\":" + quoted(nasty) + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(hub.json("/api/rejects/groups?text=" + device)).hasSize(1);
    }

    @Test
    void aRejectIsDismissedWithANoteAndThenNotSent() throws Exception {
        send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"many\"}");
        long id = id(rejected(device).get(0));

        HttpResponse<String> answer = post("/api/rejects/" + id + "/dismiss", "{\"note\":\"a test\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HubUnderTest.json(answer).path("status").asText()).isEqualTo("dismissed");
        assertThat(HubUnderTest.json(answer).path("note").asText()).isEqualTo("a test");
        assertProblem(post("/api/rejects/" + id + "/dismiss", "{}"), 409, "it is dismissed since ");
        assertProblem(resend(id, reading(1)), 409, "it is dismissed since ");
        assertThat(counts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/api/rejects/999999999||404",
                "GET|/api/rejects/abc||404",
                "GET|/api/rejects/99999999999999999999||404",
                "GET|/api/rejects?limit=0||400",
                "GET|/api/rejects?limit=201||400",
                "GET|/api/rejects?status=lost||400",
                "GET|/api/rejects?after=x||400",
                "GET|/api/rejects?from=yesterday||400",
                "GET|/api/rejects?text=%00||200",
                "GET|/api/rejects/resend||405",
                "DELETE|/api/rejects/1||405",
                "POST|/api/rejects/999999999/resend|{}|404",
                "POST|/api/rejects/999999999/dismiss|{}|404",
                "POST|/api/rejects/1/resend|[]|400",
                "POST|/api/rejects/1/resend|{\"payload\":7}|400",
                "POST|/api/rejects/resend|{}|400",
                "POST|/api/rejects/resend|{\"items\":[]}|400",
                "POST|/api/rejects/resend|{\"items\":[{\"id\":\"1\"}]}|400",
                "POST|/api/rejects/resend|{\"items\":[7]}|400",
                "POST|/api/rejects/resend|{|400"
            })
    void aRequestThatIsWrongIsAProblem(String method, String path, String body, int status) {
        HttpRequest.BodyPublisher published =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpResponse<String> answer = hub.send(HttpRequest.newBuilder(hub.uri(path))
                .header("Content-Type", "application/json")
                .method(method, published)
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(HubUnderTest.json(answer).path("detail").asText()).contains(detail);
    }

    private String reading(int count) {
        return "{\"device_id\":\"" + device + "\",\"count\":" + count + ",\"ts\":\"2026-03-02T10:00:"
                + String.format("%02d", count % 60) + "Z\"}";
    }

    private static String item(long id, String payload) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", id);
        return (payload == null ? item : item.put("payload", payload)).toString();
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    private HttpResponse<String> resend(long id, String payload) {
        return post("/api/rejects/" + id + "/resend", "{\"payload\":" + quoted(payload) + "}");
    }

    private HttpResponse<String> post(String path, String json) {
        return hub.send(HttpRequest.newBuilder(hub.uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static long id(JsonNode reject) {
        return reject.path("id").asLong();
    }

    /** Once there are some. */
    private JsonNode rejected(String text) {
        Eventually.eventually(() -> assertThat(rejected(text, "")).isNotEmpty());
        return rejected(text, "");
    }

    private JsonNode rejected(String text, String more) {
        return hub.json("/api/rejects?limit=200&text=" + encoded(text) + more).path("rejects");
    }

    private List<Long> allRejected(String text, int count) {
        Eventually.eventually(() -> assertThat(rejected(text, "")).hasSize(count));
        List<Long> ids = new ArrayList<>();
        rejected(text, "").forEach(reject -> ids.add(id(reject)));
        return ids;
    }

    private List<Integer> counts() {
        return hub.database()
                .sql("select count from raw.occupancy_events where device_id = ? order by count")
                .param(device)
                .query(Integer.class)
                .list();
    }

    private void send(String topic, String value) throws Exception {
        send(new ProducerRecord<>(topic, bytes(device), bytes(value)));
    }

    private void send(ProducerRecord<byte[], byte[]> record) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, hub.brokers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
