package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.occupancyhub.testing.Eventually;

/** Opening hours and closures over REST, and what they do to the numbers. */
class SiteCalendarRestIT {

    private final HubUnderTest hub = HubUnderTest.shared();
    private final String site = "pool-" + UUID.randomUUID();
    private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);

    @BeforeEach
    void aSiteThatEventsBroughtAndThatHasAReadingNow() {
        hub.ingest("{\"count\":12,\"device_id\":\"" + site + "\",\"site_id\":\"" + site + "\"}");
        Eventually.eventually(() -> assertThat(current().path("count").asInt()).isEqualTo(12));
    }

    @Test
    void aClosureClosesTheSiteAtOnceAndCanBeTakenBack() {
        String today = LocalDate.ofInstant(hour, ZoneOffset.UTC).toString();
        HttpResponse<String> added = send(
                "POST",
                "/closures",
                "{\"from\":\"" + today + "\",\"to\":\"" + today + "\",\"reason\":\"<b>works</b>\"}");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        long id = HubUnderTest.json(added).path("id").asLong();
        Eventually.eventually(() -> assertThat(current().path("state").asText()).isEqualTo("closed"));
        assertThat(history().path("is_closed").asBoolean()).isTrue();
        assertThat(hub.json("/api/sites/" + site + "/closures")).singleElement().satisfies(closure -> {
            assertThat(closure.path("id").asLong()).isEqualTo(id);
            assertThat(closure.path("from").asText()).startsWith(today);
            assertThat(closure.path("reason").asText()).isEqualTo("<b>works</b>");
            assertThat(closure.path("configured").asBoolean()).isFalse();
        });

        assertThat(send("DELETE", "/closures/" + id, null).statusCode()).isEqualTo(200);
        Eventually.eventually(() -> assertThat(current().path("state").asText()).isEqualTo("live"));
        assertThat(history().path("is_closed").asBoolean()).isFalse();
        assertThat(send("DELETE", "/closures/" + id, null).statusCode()).isEqualTo(404);
    }

    @Test
    void openingHoursAreShownAndClosePastHoursToo() {
        String dayAfter = LocalDate.ofInstant(hour, ZoneOffset.UTC)
                .plusDays(2)
                .getDayOfWeek()
                .name()
                .toLowerCase(java.util.Locale.ROOT);

        assertThat(send("PUT", "/opening-hours", "{\"" + dayAfter + "\":{\"opens\":\"06:30\",\"closes\":\"24:00\"}}")
                        .statusCode())
                .isEqualTo(200);

        Eventually.eventually(() -> assertThat(hub.json("/api/sites/" + site)
                        .path("opening_hours")
                        .path(dayAfter)
                        .path("opens")
                        .asText())
                .isEqualTo("06:30"));
        assertThat(current().path("state").asText()).isEqualTo("closed");
        assertThat(history().path("is_closed").asBoolean()).isTrue();
        assertThat(send("PUT", "/opening-hours", "{}").statusCode()).isEqualTo(200);
        Eventually.eventually(() -> assertThat(current().path("state").asText()).isEqualTo("live"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /closures | {\"from\":\"tomorrow\"} | from must be a day such as 2026-12-24",
                "POST | /closures | {} | from must be a day such as 2026-12-24",
                "POST | /closures | {\"from\":\"2026-12-24\",\"to\":\"2026-12-01\"} | must end after it begins",
                "POST | /closures | {\"from\":20261224} | from must be text",
                "POST | /closures | [ | the body must be JSON",
                "PUT | /opening-hours | {\"someday\":{}} | a day must be one of monday to sunday",
                "PUT | /opening-hours | {\"monday\":{\"opens\":\"9\",\"closes\":\"12:00\"}} | monday must be {",
                "PUT | /opening-hours | {\"monday\":{\"opens\":\"22:00\",\"closes\":\"02:00\"}} | end after it begins",
                "PUT | /opening-hours | 7 | the body must be an object"
            })
    void whatCannotBeIsAnsweredWithWhatWouldBeRight(String method, String path, String body, String detail) {
        HttpResponse<String> answer = send(method, path, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(HubUnderTest.json(answer).path("detail").asText()).contains(detail);
    }

    @Test
    void aSiteThatNobodyKnowsHasNoClosures() {
        assertThat(hub.get("/api/sites/nowhere/closures").statusCode()).isEqualTo(404);
    }

    private JsonNode current() {
        return hub.json("/api/occupancy/current?site=" + site);
    }

    private JsonNode history() {
        return hub.json("/api/sites/" + site + "/history?from=" + hour.minus(1, ChronoUnit.HOURS))
                .get(0);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return hub.send(method, "/api/sites/" + site + path, body);
    }
}
