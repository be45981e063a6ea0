package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestTimesRestIT {

    private final HubUnderTest hub = HubUnderTest.shared();

    @Test
    void theQuietHoursOfANightComeBeforeThoseOfADayWithAReason() {
        SiteOfThreeWeeks site = new SiteOfThreeWeeks(hub, "times");
        site.count(60);
        LocalDate dayAfterTomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2);

        JsonNode times = hub.json("/api/sites/" + site.id + "/best-times?below=0.5&duration=90&from=" + dayAfterTomorrow
                + "&to=" + dayAfterTomorrow.plusDays(1));

        assertThat(times).hasSizeBetween(5, 10);
        assertThat(times.get(0).fieldNames())
                .toIterable()
                .containsExactly(
                        "start",
                        "end",
                        "expected_count",
                        "expected_utilization",
                        "level",
                        "below_count",
                        "probability",
                        "reason");
        for (JsonNode time : times) {
            OffsetDateTime start = OffsetDateTime.parse(time.path("start").asText());
            OffsetDateTime end = OffsetDateTime.parse(time.path("end").asText());
            assertThat(Duration.between(start, end)).isEqualTo(Duration.ofMinutes(90));
            assertThat(start.toLocalDate()).isEqualTo(dayAfterTomorrow);
            assertThat(time.path("expected_utilization").isNull()).isTrue();
            assertThat(time.path("level").isNull()).isTrue();
            assertThat(time.path("reason").asText()).isNotBlank();
        }
        assertThat(OffsetDateTime.parse(times.at("/0/start").asText()).getHour())
                .as("by night, when a third of the usual peak is there")
                .matches(hour -> hour < 8 || hour >= 20);
        assertThat(times.at("/0/expected_count").asInt()).isLessThan(40);
        assertThat(times.at("/0/probability").asDouble()).isGreaterThan(0.8);
        assertThat(times.at("/0/reason").asText()).contains("the quietest time on");
    }

    @Test
    void withoutATimeItIsNowUntilTheEndOfTomorrow() {
        SiteOfThreeWeeks site = new SiteOfThreeWeeks(hub, "ahead");
        Instant before = Instant.now();

        JsonNode times = hub.json("/api/sites/" + site.id + "/best-times");

        Instant endOfTomorrow = OffsetDateTime.now(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(2)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        assertThat(times).isNotEmpty();
        for (JsonNode time : times) {
            assertThat(OffsetDateTime.parse(time.path("start").asText()).toInstant())
                    .isAfterOrEqualTo(before);
            assertThat(OffsetDateTime.parse(time.path("end").asText()).toInstant())
                    .isBeforeOrEqualTo(endOfTomorrow);
        }
    }

    @Test
    void theHeadersSayWhatPastTheTimesRestOn() {
        String site = hub.json("/api/sites").at("/0/id").asText();

        for (String question : List.of("/api/sites/" + site + "/best-times", "/api/forecast/hourly?site=" + site)) {
            HttpHeaders headers = hub.get(question).headers();

            assertThat(headers.firstValue("Forecast-Origin").orElseThrow())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:00:00Z");
            assertThat(headers.firstValue("Forecast-Known-Hours").orElseThrow()).matches("\\d+");
            assertThat(headers.firstValue("Forecast-Method")).isPresent();
            assertThat(headers.firstValue("Forecast-Version")).isPresent();
        }
    }

    @Test
    void whereNothingFitsTheListIsEmpty() {
        String first = hub.json("/api/sites").at("/0/id").asText();
        HttpResponse<String> answer = hub.get(
                "/api/sites/" + first + "/best-times?to=" + Instant.now().plusSeconds(600));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "duration=10 | duration must be a whole number from 15 to 480, but was \"10\"",
                "duration=1.5 | duration must be a whole number from 15 to 480, but was \"1.5\"",
                "below=0 | below must be a share above 0 and up to 1, such as 0.6, but was \"0\"",
                "below=60 | below must be a share above 0 and up to 1, such as 0.6, but was \"60\"",
                "from=soon | from must be a day such as 2026-11-19 or ISO 8601 with an offset, but was \"soon\"",
                "to=2199-01-01 | to must be at most 7 days ahead, by ",
                "to=2020-01-01 | to must be after from and after now, but they were "
            })
    void aBadWishIsAnsweredWithWhatIsAllowed(String query, String detail) {
        String first = hub.json("/api/sites").at("/0/id").asText();
        HttpResponse<String> answer = hub.get("/api/sites/" + first + "/best-times?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(HubUnderTest.json(answer).path("detail").asText()).startsWith(detail);
    }

    @Test
    void aSiteThatNobodyKnowsHasNoTimes() {
        assertThat(hub.get("/api/sites/nowhere/best-times").statusCode()).isEqualTo(404);
    }
}
