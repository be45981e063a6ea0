package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.occupancyhub.hub.run.RejectsUnderTest.EVENTS;
import static org.occupancyhub.hub.run.RejectsUnderTest.REJECTED;
import static org.occupancyhub.hub.run.RejectsUnderTest.bytes;
import static org.occupancyhub.hub.run.RejectsUnderTest.encoded;
import static org.occupancyhub.hub.run.RejectsUnderTest.id;
import static org.occupancyhub.hub.run.RejectsUnderTest.quoted;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue of rejects over HTTP, as strangers fill it and people ask for it. */
class RejectQueueIT {

    private final RejectsUnderTest rejects = new RejectsUnderTest();
    private final HubUnderTest hub = rejects.hub;
    private final String device = rejects.device;

    @Test
    void textOfStrangersIsTextAndTheirHeadersAreData() throws Exception {
        String nasty = "<img src=x onerror=alert(1)>'; drop table raw.rejected_events; --\u0000" + device;
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(REJECTED, bytes(nasty));
        for (String header :
                List.of("origin", "reason", "source", "context", "rejected_at", "is_cut", "CamelSqlQuery")) {
            record.headers().add(new RecordHeader(header, bytes(nasty.repeat(header.equals("origin") ? 500 : 1))));
        }
        record.headers().add(new RecordHeader("reason", new byte[] {(byte) 0xC3, 0}));
        rejects.send(record);
        rejects.send(new ProducerRecord<>(REJECTED, null));
        rejects.send(new ProducerRecord<>(REJECTED, new byte[500_000]));

        JsonNode reject = rejects.rejected(device).get(0);
        assertThat(reject.path("payload").asText()).startsWith("<img src=x").doesNotContain("\u0000");
        HttpResponse<String> page = hub.get("/api/rejects?text=" + encoded(nasty));
        assertThat(page.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(HubUnderTest.json(page).path("total").asInt()).isEqualTo(1);
        assertThat(rejects.post("/api/rejects/" + id(reject) + "/resend", "{}").statusCode())
                .isEqualTo(400);
        assertThat(rejects.post("/api/rejects/" + id(reject) + "/resend", "{\"payload\":" + quoted(nasty) + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(hub.json("/api/rejects/groups?text=" + device)).hasSize(1);
    }

    @Test
    void aRejectIsDismissedWithANoteAndThenNotSent() throws Exception {
        rejects.send(EVENTS, "{\"device_id\":\"" + device + "\",\"count\":\"many\"}");
        long id = id(rejects.rejected(device).get(0));

        HttpResponse<String> answer = rejects.post("/api/rejects/" + id + "/dismiss", "{\"note\":\"a test\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HubUnderTest.json(answer).path("status").asText()).isEqualTo("dismissed");
        assertThat(HubUnderTest.json(answer).path("note").asText()).isEqualTo("a test");
        rejects.assertProblem(rejects.post("/api/rejects/" + id + "/dismiss", "{}"), 409, "it is dismissed since ");
        rejects.assertProblem(rejects.resend(id, rejects.reading(1)), 409, "it is dismissed since ");
        assertThat(rejects.counts()).isEmpty();
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
}
