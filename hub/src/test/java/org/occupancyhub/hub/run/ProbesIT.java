package org.occupancyhub.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kubernetes and load balancers ask on the management port. */
class ProbesIT {

    private final HubUnderTest hub = HubUnderTest.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/health/liveness", "/health/readiness"})
    void theProcessSaysThatItLivesAndIsReady(String path) {
        HttpResponse<String> answer = management(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("kafka", "postgres");
    }

    @Test
    void theDiskThatIsMeasuredIsThatOfTheData() {
        String path = hub.dataDir().toString().replace("\\", "\\\\");

        assertThat(management("/metrics").body()).contains("disk_free_bytes{path=\"" + path + "\"}");
    }

    private HttpResponse<String> management(String path) {
        return hub.send(HttpRequest.newBuilder(hub.management(path)).build());
    }
}
