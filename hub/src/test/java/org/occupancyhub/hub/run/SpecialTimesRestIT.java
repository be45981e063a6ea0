package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.models.event.SiteId;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.models.site.SpecialTime;
import org.occupancyhub.testing.Eventually;

/** Events and seasons over REST. */
class SpecialTimesRestIT {

    private final HubUnderTest hub = HubUnderTest.shared();
    private final String site = "term-" + UUID.randomUUID();

    @BeforeEach
    void aSiteThatEventsBrought() {
        hub.ingest("{\"count\":12,\"device_id\":\"" + site + "\",\"site_id\":\"" + site + "\"}");
        Eventually.eventually(
                () -> assertThat(hub.get("/api/sites/" + site).statusCode()).isEqualTo(200));
    }

    @Test
    void anEventBelongsToTheSiteAtOnceAndCanBeTakenBack() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        HttpResponse<String> added =
                send("POST", "", "{\"kind\":\"event\",\"name\":\"Open day\",\"from\":\"" + today + "\"}");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        long id = HubUnderTest.json(added).path("id").asLong();
        assertThat(hub.bean(Sites.class)
                        .find(new SiteId(site))
                        .orElseThrow()
                        .almanac()
                        .specialTimes())
                .extracting(SpecialTime::name)
                .containsExactly("Open day");
        assertThat(hub.json("/api/sites/" + site + "/special-times"))
                .singleElement()
                .satisfies(time -> {
                    assertThat(time.path("id").asLong()).isEqualTo(id);
                    assertThat(time.path("kind").asText()).isEqualTo("event");
                    assertThat(time.path("name").asText()).isEqualTo("Open day");
                    assertThat(time.path("from").asText()).isEqualTo(today + "T00:00:00");
                    assertThat(time.path("to").asText())
                            .isEqualTo(LocalDate.parse(today).plusDays(1) + "T00:00:00");
                    assertThat(time.path("configured").asBoolean()).isFalse();
                });

        assertThat(send("DELETE", "/" + id, null).statusCode()).isEqualTo(200);
        assertThat(hub.json("/api/sites/" + site + "/special-times")).isEmpty();
        assertThat(send("DELETE", "/" + id, null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"party\",\"name\":\"x\",\"from\":\"2026-12-24\"} | kind must be event or season, but was",
                "{\"name\":\"x\",\"from\":\"2026-12-24\"} | kind must be event or season",
                "{\"kind\":\"event\",\"from\":\"2026-12-24\"} | name must be a line of 1 to 100 characters",
                "{\"kind\":\"event\",\"name\":7,\"from\":\"2026-12-24\"} | name must be text",
                "{\"kind\":\"event\",\"name\":\"x\"} | from must be a day such as 2026-12-24",
                "{\"kind\":\"event\",\"name\":\"x\",\"from\":\"2026-12-24\",\"to\":\"2026-12-01\"} | must end after",
                "[ | the body must be JSON"
            })
    void whatCannotBeIsAnsweredWithWhatWouldBeRight(String body, String detail) {
        HttpResponse<String> answer = send("POST", "", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(HubUnderTest.json(answer).path("detail").asText()).contains(detail);
    }

    @Test
    void aSiteThatNobodyKnowsHasNoSpecialTimes() {
        assertThat(hub.get("/api/sites/nowhere/special-times").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return hub.send(method, "/api/sites/" + site + "/special-times" + path, body);
    }
}
