package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.occupancyhub.testing.Eventually;

class TraceRunIT {

    @TempDir
    private Path folder;

    @Test
    void theWayOfARequestIsToldInJsonFromPostToMart() {
        HubProgram hub = new HubProgram(folder)
                .with("HUB_DEMO", "true")
                .with("HUB_DEMO_DATA", "false")
                .with("HUB_LOG_FORMAT", "json")
                .with("HUB_LOG_TRACE", "true");
        hub.start();
        try {
            HttpResponse<String> answer = hub.post(
                    "/ingest",
                    "[{\"device_id\":\"door-1\",\"count\":3},{\"device_id\":\"door-2\",\"count\":4}]",
                    Map.of("X-Request-Id", "visit-42"));
            assertThat(answer.headers().firstValue("X-Request-Id")).contains("visit-42");

            Eventually.until("it is told", () -> stages(hub).contains("in-marts"));
            assertThat(stages(hub))
                    .containsSubsequence("acknowledged", "in-marts")
                    .contains("loaded");
            assertThat(lines(hub))
                    .allSatisfy(
                            line -> assertThat(line.path("@timestamp").asText()).isNotBlank());
        } finally {
            hub.stop();
        }
    }

    private static List<String> stages(HubProgram hub) {
        return lines(hub).stream()
                .filter(line -> line.path("request_id").asText().equals("visit-42"))
                .map(line -> line.path("stage").asText())
                .toList();
    }

    private static List<JsonNode> lines(HubProgram hub) {
        return hub.out()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(HubUnderTest::parsed)
                .toList();
    }
}
