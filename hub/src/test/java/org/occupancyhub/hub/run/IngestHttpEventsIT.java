package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.occupancyhub.testing.Eventually;

class IngestHttpEventsIT {

    private static final String PROBLEM = "application/problem+json";

    private final HubUnderTest hub = HubUnderTest.shared();
    private final String device = "device-" + UUID.randomUUID();

    @Test
    void aReadingIsAcceptedStoredAndSeen() {
        String site = "site-" + UUID.randomUUID();
        HttpResponse<String> answer = hub.ingest(reading(34, "\"site_id\":\"" + site + "\""));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"accepted\":1}");
        eventually(() -> {
            JsonNode now = hub.json("/api/occupancy/current?site=" + site);
            assertThat(now.path("count").asInt()).isEqualTo(34);
            assertThat(now.path("state").asText()).isEqualTo("live");
            assertThat(now.path("level").isNull()).isTrue();
            assertThat(now.path("site").asText()).isEqualTo(site);
        });
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void anArrayAndLinesOfJsonAreManyReadings() {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(3, ChronoUnit.HOURS);
        String array = "[" + reading(1, "\"ts\":\"" + hour + "\"") + ","
                + reading(2, "\"ts\":\"" + hour.plusSeconds(60) + "\"") + "]";
        HttpResponse<String> lines = post(
                reading(3, "\"ts\":" + (hour.getEpochSecond() + 120)) + "\n\n"
                        + reading(4, "\"ts\":" + (hour.getEpochSecond() + 180) + "000") + "\n",
                "application/x-ndjson");

        assertThat(hub.ingest(array).body()).isEqualTo("{\"accepted\":2}");
        assertThat(lines.body()).isEqualTo("{\"accepted\":2}");
        eventually(() -> assertThat(stored()).isEqualTo(4));
    }

    @Test
    void theGoodOnesOfAMixedBatchAreTakenAndTheBadOnesAnsweredOneByOne() {
        HttpResponse<String> answer = hub.ingest("[" + reading(1, "\"event_id\":\"" + device + "-1\"") + ","
                + reading(-3) + "," + "7" + "," + reading(2, "\"event_id\":\"" + device + "-2\"") + "]");

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode body = HubUnderTest.json(answer);
        assertThat(body.path("accepted").asInt()).isEqualTo(2);
        assertThat(body.path("rejected").asInt()).isEqualTo(2);
        assertThat(body.at("/errors/0/index").asInt()).isEqualTo(1);
        assertThat(body.at("/errors/0/detail").asText())
                .isEqualTo("count must be a whole number from 0 to 1000000, but was -3");
        assertThat(body.at("/errors/1/index").asInt()).isEqualTo(2);
        eventually(() -> assertThat(stored()).isEqualTo(2));
    }

    @Test
    void theSameEventIdTwiceIsOneEvent() {
        String reading = reading(5, "\"event_id\":\"" + device + "\"");

        hub.ingest(reading);
        hub.ingest(reading);
        hub.ingest(reading(6, "\"event_id\":\"" + device + "-end\""));

        eventually(() -> assertThat(stored()).isEqualTo(2));
    }

    static Stream<String> badBodies() {
        return Stream.of(
                "{\"count\":",
                "",
                "null",
                "\"34\"",
                "[]",
                "{\"device_id\":\"D\",\"count\":\"34\"}",
                "{\"device_id\":\"D\",\"count\":NaN}",
                "{\"device_id\":\"D\",\"count\":-1}",
                "{\"device_id\":\"D\",\"count\":1.5}",
                "{\"device_id\":\"D\",\"count\":1e400}",
                "{\"device_id\":\"D\",\"count\":1000001}",
                "{\"device_id\":\"D\",\"count\":9223372036854775808}",
                "{\"device_id\":\"D\",\"count\":34,\"ts\":\"2026-02-30T10:00:00Z\"}",
                "{\"device_id\":\"D\",\"count\":34,\"ts\":\"yesterday\"}",
                "{\"device_id\":\"D\",\"count\":34,\"ts\":-1}",
                "{\"device_id\":\"D\\u0007\",\"count\":34}",
                "{\"device_id\":\"\",\"count\":34}",
                "{\"device_id\":{},\"count\":34}",
                "{\"count\":34}",
                "{\"device_id\":\"D\",\"count\":34,\"email\":\"a@b.c\"}",
                "[".repeat(5000) + "]".repeat(5000),
                "{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBodyThatIsNoReadingIsAProblemAndNothingIsStored(String body) {
        HttpResponse<String> answer = hub.ingest(body.replace("D", device));

        assertProblem(answer, 400);
        assertNothingStored();
    }

    @Test
    void badUtf8IsAProblem() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("{\"count\":34,\"device_id\":\"" + device).getBytes(StandardCharsets.UTF_8));
        body.write(0xC3);
        body.write("(\"}".getBytes(StandardCharsets.UTF_8));

        assertProblem(post(body.toByteArray(), "application/json"), 400);
        assertNothingStored();
    }

    @Test
    void aBodyOverTheLimitIsRefusedAlsoWhenItGrowsOnlyAfterDecompression() throws IOException {
        byte[] large = ("[" + reading(1) + " ".repeat(2_000_000) + "]").getBytes(StandardCharsets.UTF_8);

        assertProblem(post(large, "application/json"), 413);
        assertProblem(post(gzip(large), "application/json", "Content-Encoding", "gzip"), 413);
        assertProblem(post(new byte[] {1, 2, 3}, "application/json", "Content-Encoding", "gzip"), 400);
        assertProblem(post(gzip(large), "application/json", "Content-Encoding", "br"), 415);
        assertNothingStored();
    }

    @Test
    void aCompressedReadingIsAReading() throws IOException {
        byte[] body = gzip(reading(8).getBytes(StandardCharsets.UTF_8));

        assertThat(post(body, "application/json", "Content-Encoding", "gzip").statusCode())
                .isEqualTo(202);
        eventually(() -> assertThat(stored()).isEqualTo(1));
    }

    @Test
    void otherMediaTypesAndMethodsAreRefused() {
        assertProblem(post(reading(1), "text/plain"), 415);
        assertProblem(post(reading(1), "application/xml"), 415);
        assertProblem(post("count=1", "application/x-www-form-urlencoded"), 415);
        HttpResponse<String> nonsense = post(reading(1), "nonsense");
        assertProblem(nonsense, 415);
        assertThat(HubUnderTest.json(nonsense).path("detail").asText())
                .isEqualTo("the media type must be application/json or application/x-ndjson");
        HttpResponse<String> put = hub.send(HttpRequest.newBuilder(hub.uri("/ingest"))
                .PUT(BodyPublishers.ofString(reading(1)))
                .build());
        assertProblem(put, 405);
        assertThat(put.headers().firstValue("Allow")).contains("POST");
        assertNothingStored();
    }

    @Test
    void anAddressInDisguiseLeadsNowhereAndEchoesNothing() {
        for (String path : new String[] {"/%69ngest", "/ingest;x=y", "/ingest/", "/INGEST", "/"}) {
            HttpResponse<String> answer = hub.send(HttpRequest.newBuilder(hub.uri(path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(reading(1)))
                    .build());
            assertProblem(answer, 404);
            assertThat(answer.body()).doesNotContain(device);
        }
        assertNothingStored();
    }

    @Test
    void controlHeadersFromOutsideHaveNoEffectInAnyCaseAsHeaderOrQuery() {
        String[] names = {
            "kafka.OVERRIDE_TOPIC", "KAFKA.override_topic", "kafka.PARTITION_KEY", "kafka.OVERRIDE_TIMESTAMP",
                    "kafka.KEY",
            "CamelSqlQuery", "camelsqlquery", "CamelHttpResponseCode", "CamelHttpPath", "CamelBeanMethodName"
        };
        for (String name : names) {
            String value = name.contains("TIMESTAMP") || name.contains("PARTITION") ? "7" : "elsewhere";
            HttpResponse<String> byHeader =
                    hub.ingest(reading(1, "\"event_id\":\"" + device + name + "\""), name, value);
            assertThat(byHeader.statusCode()).as(name).isEqualTo(202);
            assertThat(byHeader.headers().map().toString()).doesNotContainIgnoringCase(name);
            HttpResponse<String> byQuery = hub.send(HttpRequest.newBuilder(hub.uri("/ingest?" + name + "=" + value))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(reading(2, "\"event_id\":\"" + device + name + "-q\"")))
                    .build());
            assertThat(byQuery.statusCode()).as(name).isEqualTo(202);
        }
        eventually(() -> assertThat(stored()).isEqualTo(2 * names.length));
    }

    private void assertNothingStored() {
        // What would come after it in the same partition has arrived, so nothing else is on its way.
        hub.ingest(reading(99, "\"event_id\":\"" + device + "-last\""));
        eventually(() -> assertThat(stored()).isEqualTo(1));
        assertThat(hub.database()
                        .sql("select count from raw.occupancy_events where device_id = ?")
                        .param(device)
                        .query(Integer.class)
                        .single())
                .isEqualTo(99);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
        JsonNode problem = HubUnderTest.json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "\\tat ", "org.", "com.", "<html");
    }

    private long stored() {
        return hub.database()
                .sql("select count(*) from raw.occupancy_events where device_id = ?")
                .param(device)
                .query(Long.class)
                .single();
    }

    private String reading(int count, String... more) {
        return "{\"device_id\":\"" + device + "\",\"count\":" + count
                + (more.length == 0 ? "" : "," + String.join(",", more)) + "}";
    }

    private HttpResponse<String> post(String body, String type, String... headers) {
        return post(body.getBytes(StandardCharsets.UTF_8), type, headers);
    }

    private HttpResponse<String> post(byte[] body, String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.uri("/ingest"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return hub.send(request.build());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private static void eventually(Runnable assertion) {
        Eventually.eventually(assertion::run);
    }
}
