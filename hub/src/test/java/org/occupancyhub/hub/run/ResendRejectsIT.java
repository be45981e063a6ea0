package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.hub.run.RejectsUnderTest.EVENTS;
import static org.occupancyhub.hub.run.RejectsUnderTest.id;
import static org.occupancyhub.hub.run.RejectsUnderTest.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.occupancyhub.testing.Eventually;

/** Rejects are a queue: seen, corrected and sent again, or dismissed. */
class ResendRejectsIT {

    private final RejectsUnderTest rejects = new RejectsUnderTest();
    private final HubUnderTest hub = rejects.hub;
    private final String device = rejects.device;

    @Test
    void aCorrectedRecordOfTheTopicIsLoadedAndLinked() throws Exception {
        rejects.send(EVENTS, "{\"event_id\":\"" + device + "-e\",\"device_id\":\"" + device + "\",\"count\":\"many\"}");
        JsonNode reject = rejects.rejected(device).get(0);
        assertThat(reject.path("status").asText()).isEqualTo("open");
        assertThat(reject.path("reason").asText())
                .isEqualTo("count must be a whole number from 0 to 1000000, but was \"many\"");
        assertThat(reject.path("source").asText()).isEqualTo("kafka");

        HttpResponse<String> answer =
                rejects.resend(id(reject), reject.path("payload").asText().replace("\"many\"", "7"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(HubUnderTest.json(answer).path("event_id").asText()).isEqualTo(device + "-e");
        Eventually.eventually(() -> assertThat(rejects.counts()).containsExactly(7));
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
        rejects.send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"few\"}");
        JsonNode reject = rejects.rejected(device).get(0);

        rejects.resend(id(reject), "{\"device_id\":\"" + device + "\",\"count\":3}");

        Eventually.eventually(() -> assertThat(rejects.counts()).containsExactly(3));
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
        JsonNode reject = rejects.rejected(file.getFileName().toString()).get(0);
        assertThat(reject.path("origin").asText()).endsWith(".csv:2");
        assertThat(reject.path("source").asText()).isEqualTo("csv");

        rejects.assertProblem(rejects.resend(id(reject), "2026-03-02 10:00;still wrong"), 400, "still wrong");
        rejects.assertProblem(
                rejects.resend(id(reject), "{\"device_id\":\"d\",\"count\":1}"), 400, "the number of fields");
        assertThat(rejects.resend(id(reject), "2026-03-02 10:00;8").statusCode())
                .isEqualTo(200);

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
            rejects.send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"" + i + "\"}");
        }
        List<Long> ids = rejects.allRejected(device, 20);
        String items = IntStream.range(0, 20)
                .mapToObj(i -> item(ids.get(i), i == 7 ? null : rejects.reading(i)))
                .collect(Collectors.joining(","));

        HttpResponse<String> answer = rejects.post(
                "/api/rejects/resend",
                "{\"items\":[" + items + "," + item(ids.get(0), rejects.reading(99)) + ",{\"id\":999999999}]}");

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
        Eventually.eventually(() -> assertThat(rejects.counts()).hasSize(19).doesNotContain(7, 99));
        assertThat(rejects.rejected(device, "&status=open")).hasSize(1);
    }

    @Test
    void twoPeopleAtOnceSendItOnce() throws Exception {
        rejects.send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"many\"}");
        long id = id(rejects.rejected(device).get(0));

        List<CompletableFuture<Integer>> both = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String payload = rejects.reading(i);
            both.add(CompletableFuture.supplyAsync(
                    () -> rejects.resend(id, payload).statusCode()));
        }

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409, 409);
        Eventually.eventually(() -> assertThat(rejects.counts()).hasSize(1));
        assertThat(hub.json("/api/rejects/" + id).path("resends")).hasSize(1);
        rejects.assertProblem(rejects.resend(id, rejects.reading(9)), 409, "it is resent since ");
    }

    @Test
    void aHubThatDiedBetweenKafkaAndTheDatabaseDoublesNothing() throws Exception {
        rejects.send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"many\"}");
        long id = id(rejects.rejected(device).get(0));
        rejects.resend(id, rejects.reading(5));
        Eventually.eventually(() -> assertThat(rejects.counts()).containsExactly(5));
        hub.database()
                .sql("update raw.rejected_events set status = 'open', settled_at = null where reject_id = ?")
                .param(id)
                .update();

        assertThat(rejects.resend(id, rejects.reading(5)).statusCode()).isEqualTo(200);

        rejects.send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":6}");
        Eventually.eventually(() -> assertThat(rejects.counts()).containsExactly(5, 6));
        assertThat(hub.json("/api/rejects/" + id).path("resends")).hasSize(1);
    }

    @Test
    void aCorrectionThatTheDatabaseRefusesLeadsBackToItsReject() throws Exception {
        String site = "trimmed-" + device;
        rejects.send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":1,\"site_id\":\"" + site + "\"}");
        Eventually.eventually(() -> assertThat(rejects.counts()).hasSize(1));
        hub.database()
                .sql("update ops.sites set accepts_from = '2026-01-01Z' where site_id = ?")
                .param(site)
                .update();
        rejects.send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"many\",\"ts\":\"2025-06-01T00:00:00Z\"}");
        long id = id(rejects.rejected(device).get(0));

        rejects.resend(id, "{\"device_id\":\"" + device + "\",\"count\":2,\"ts\":\"2025-06-01T00:00:00Z\"}");

        Eventually.eventually(() -> {
            JsonNode open = rejects.rejected(device, "&status=open");
            assertThat(open).hasSize(1);
            JsonNode again = open.get(0);
            assertThat(again.path("origin_reject_id").asLong()).isEqualTo(id);
            assertThat(again.path("reason").asText()).contains("final, but was 2025-06-01T00:00:00Z");
        });
        assertThat(hub.json("/api/rejects/" + id).at("/resends/0/loaded").asBoolean())
                .isFalse();
    }
}
