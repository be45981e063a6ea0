package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.occupancyhub.routes.account.Reconciliations;
import org.occupancyhub.testing.Eventually;

class ReconciliationRestIT {

    private final HubUnderTest hub = HubUnderTest.shared();

    @Test
    void whatWasReceivedIsAccountedForAndAgreesFromKafkaToTheMarts() {
        long before = received();
        String device = "device-" + UUID.randomUUID();
        HttpResponse<String> answer = hub.ingest("[{\"count\":1,\"device_id\":\"" + device
                + "\"},{\"count\":2,\"device_id\":\"" + device + "\",\"ts\":\"2026-01-05T10:00:00Z\"}]");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);

        Eventually.eventually(() -> assertThat(received())
                .as(hub.json("/api/reconciliation").path("days").toPrettyString())
                .isGreaterThanOrEqualTo(before + 2));
        Eventually.eventually(() -> {
            hub.bean(Reconciliations.class).run();
            JsonNode report = hub.json("/api/reconciliation");
            assertThat(report.path("holds").asBoolean())
                    .as(report.toPrettyString())
                    .isTrue();
            assertThat(report.path("checks")).isNotEmpty();
            assertThat(report.path("days"))
                    .allSatisfy(day -> assertThat(day.path("received").asLong())
                            .isEqualTo(day.path("loaded").asLong()
                                    + day.path("duplicate").asLong()
                                    + day.path("rejected").asLong()));
        });
    }

    @Test
    void aSpanThatCannotBeIsRefused() {
        assertThat(hub.get("/api/reconciliation?from=2026-02-01&to=2026-01-01").statusCode())
                .isEqualTo(400);
        assertThat(hub.get("/api/reconciliation?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(hub.get("/api/reconciliation?from=0001-01-01").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingWasRemovedWhereReadingsAreKeptForEver() {
        assertThat(hub.json("/api/retention")).isEmpty();
        assertThat(hub.get("/api/retention?limit=0").statusCode()).isEqualTo(400);
    }

    private long received() {
        return StreamSupport.stream(hub.json("/api/reconciliation").path("days").spliterator(), false)
                .filter(day -> day.path("source").asText().equals("http"))
                .mapToLong(day -> day.path("received").asLong())
                .sum();
    }
}
