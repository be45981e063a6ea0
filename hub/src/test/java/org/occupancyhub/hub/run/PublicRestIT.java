package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.occupancyhub.testing.Eventually;

/** What anybody may ask. */
class PublicRestIT {

    private final HubUnderTest hub = HubUnderTest.shared();
    private final String site = "<b>Café " + UUID.randomUUID();
    private final String path =
            site.replace("<", "%3C").replace(">", "%3E").replace("é", "%C3%A9").replace(" ", "%20");

    @BeforeEach
    void somebodyIsThere() {
        assertThat(hub.ingest("{\"count\":34,\"device_id\":\"" + UUID.randomUUID() + "\",\"site_id\":\"" + site + "\"}")
                        .statusCode())
                .isEqualTo(202);
        Eventually.until(
                "the reading is told",
                () -> hub.get("/api/public/" + path).body().contains("\"count\":34"));
    }

    @Test
    void aPageIsSafeToShowAndNeedNotBeSentTwice() {
        HttpResponse<String> page = hub.get("/public/" + path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("34 people now", "&lt;b&gt;Café").doesNotContain("<b>Café");
        assertThat(page.headers().firstValue("Cache-Control")).contains("public, max-age=10");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self' 'sha256-");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        Eventually.eventually(
                () -> { // the minute may turn in between
                    String tag = hub.get("/public/" + path)
                            .headers()
                            .firstValue("ETag")
                            .orElseThrow();
                    assertThat(ask("/public/" + path, "If-None-Match", tag).statusCode())
                            .isEqualTo(304);
                });
        assertThat(hub.get("/public/" + path + "?kiosk").body()).contains("data-stream=\"/api/sites/", "k-left");
    }

    @Test
    void theSameAsDataMayBeReadByAnyPageAndKept() {
        HttpResponse<String> answer = ask("/api/public/" + path, "Origin", "https://www.example.org");
        JsonNode data = HubUnderTest.json(answer);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=10");
        assertThat(data.path("title").asText()).isEqualTo("34 people now");
        assertThat(data.path("state").asText()).isEqualTo("live");
        assertThat(data.path("level").isNull()).isTrue();
        assertThat(data.path("rounded_to").asInt()).isEqualTo(1);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(ask("/api/public/" + path, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(hub.json("/api/public").findValuesAsText("site")).contains(site);
    }

    @Test
    void aGermanBrowserIsAnsweredInGermanAndAnyLinkInItsOwnLanguage() {
        HttpResponse<String> german = ask("/public/" + path, "Accept-Language", "de-DE,de;q=0.9,en;q=0.8");

        assertThat(german.body()).contains("<html lang=\"de\">", "Jetzt 34 Personen");
        assertThat(german.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(ask("/public/" + path + "?lang=en", "Accept-Language", "de").body())
                .contains("<html lang=\"en\">", "34 people now");
        JsonNode data = hub.json("/api/public/" + path + "?lang=de");
        assertThat(data.path("title").asText()).isEqualTo("Jetzt 34 Personen");
        assertThat(data.path("state").asText()).isEqualTo("live");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/nowhere", "/public/nowhere?kiosk", "/public/nowhere/widget"})
    void anUnknownPlaceIsAPageThatSaysSo(String address) {
        HttpResponse<String> answer = hub.get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no place called nowhere here.");
        assertThat(hub.get("/api/public/nowhere")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    void theWidgetIsSmallAndHasAPageToCopyItFrom() {
        HttpResponse<String> widget = hub.get("/public/widget.js");

        assertThat(widget.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(widget.body().length()).isLessThan(15_000);
        assertThat(hub.get("/public/" + path + "/widget").body())
                .contains("&lt;occupancy-now site=&quot;")
                .contains("<script src=\"/public/widget.js\" async></script>");
    }

    private HttpResponse<String> ask(String address, String header, String value) {
        return hub.send(
                HttpRequest.newBuilder(hub.uri(address)).header(header, value).build());
    }
}
